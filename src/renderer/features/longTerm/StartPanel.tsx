import { useState } from 'react';
import type { AbsenceView } from '#contract/absence.ts';
import type { Failure } from '#contract/envelope.ts';
import type { CoverStepChoice } from '#contract/longTerm.ts';
import type { Output } from '#contract/requests.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { count } from '#renderer/text/kinds.ts';
import { bookedWords, missingWords, switchWords } from '#renderer/text/longTerm.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { FailureNotice } from '#renderer/ui/Notice.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { AlsoCreates } from './AlsoCreates.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import { meetingOf, noChoice } from './meetingChoice.ts';
import { SessionLines } from './SessionLines.tsx';
import { chosenSteps, untilAtFirst } from './startChoice.ts';
import { UntilField } from './UntilField.tsx';

/** “Start long-term cover…”: who stands in, from when, the handover, and what that comes to. */
export function StartLongTermPanel({ absenceId }: { absenceId: number }) {
  const absence = useAsk('absence.get', { id: absenceId });
  const proposal = useAsk('longTerm.proposal', { absenceId });
  const dates = useDates();
  const names = useNames();
  const failure = absence.failure ?? proposal.failure;
  const person = absence.data?.absence.personId;
  return (
    <>
      <PanelHeader
        title="Start long-term cover"
        subtitle={
          person !== undefined &&
          proposal.data &&
          `For ${names.fullName(person)}. ${switchWords(proposal.data.switchOver, dates)}.`
        }
      />
      <PanelSection>
        {absence.data && proposal.data ? (
          <StartForm absence={absence.data.absence} proposal={proposal.data} />
        ) : (
          <Waiting failure={failure} what="who could stand in" />
        )}
      </PanelSection>
    </>
  );
}

function StartForm({ absence, proposal }: { absence: AbsenceView; proposal: Output<'longTerm.proposal'> }) {
  const panel = usePanel();
  const dates = useDates();
  const names = useNames();
  const sending = useSend(usePropose('longTerm.start'), panel.close);
  const { reserves } = proposal;
  const [byPersonId, setBy] = useState(reserves[0]?.personId ?? null);
  const [from, setFrom] = useState<string | null>(proposal.from);
  const lastDay = untilAtFirst(absence.backOn, proposal.from);
  const [notKnown, setNotKnown] = useState(lastDay === null);
  const [until, setUntil] = useState(lastDay);
  const [leadId, setLead] = useState(proposal.deputyId);
  const [takeOver, setTakeOver] = useState(false);
  const [meeting, setMeeting] = useState(noChoice);
  const [supervisor, setSupervisor] = useState<number | null>(null);
  const [supervising, setSupervising] = useState(noChoice);
  const [ownSteps, setSteps] = useState<CoverStepChoice[] | null>(null);

  const isDated = from !== null && (notKnown || until !== null);
  const wish =
    byPersonId !== null && isDated
      ? { absenceId: absence.id, byPersonId, from, until: notKnown ? null : until, takeOver, leadId }
      : null;
  const preview = useAsk(
    'longTerm.preview',
    {
      ...(wish ?? emptyWish),
      placeId: meeting.placeId,
      supervisorId: supervisor,
      supervisionPlaceId: supervising.placeId,
    },
    { enabled: wish !== null, keep: true },
  );
  const slots = preview.data?.slots ?? [];
  const handover = meetingOf(meeting, slots);
  const soon = preview.data?.supervision ?? { leadId: null, slots: [], booked: null };
  const supervisorId = supervisor ?? soon.leadId;
  // One that is booked anyway is enough, until another choice is made.
  const first = soon.booked && supervising.pick === null ? { ...supervising, pick: 'none' } : supervising;
  const supervision = meetingOf(first, soon.slots);
  const steps = chosenSteps(ownSteps, preview.data?.steps ?? []);
  const input =
    wish && preview.data && handover !== undefined && supervision !== undefined
      ? {
          ...wish,
          version: absence.version,
          handover,
          leadId: handover ? leadId : null,
          supervision,
          supervisorId: supervision ? supervisorId : null,
          steps,
        }
      : null;
  const asked = useCheck('longTerm.start', input);

  const save = () => {
    if (!input)
      return sending.refuse(
        missing({
          byPersonId,
          from,
          isDated,
          isHandoverWhole: handover !== undefined,
          isSupervisionWhole: supervision !== undefined,
        }),
      );
    // What the form says already need not be asked again; cover that ends is asked about all the same.
    const seen = asked.data?.findings.filter(({ code }) => code !== 'coverLapses');
    void sending.submit(input, seen);
  };
  return (
    <Form label="Start long-term cover" sending={sending} onSubmit={save}>
      <Select
        label="Reserve"
        name="byPersonId"
        options={reserves.map((reserve) => ({
          id: reserve.personId,
          label: names.fullName(reserve.personId),
          note: missingWords(reserve, dates) ?? `could take ${reserve.can} of ${reserve.of}`,
        }))}
        value={byPersonId}
        onChange={(id) => {
          setBy(id);
          // Who supervises, and what the induction needs, is another matter for another reserve.
          setSupervisor(null);
          setSteps(null);
        }}
        autoFocus
      />
      <DateField label="From" name="from" value={from} onChange={setFrom} min={dates.today} isRequired />
      <UntilField
        value={until}
        onChange={setUntil}
        isNotKnown={notKnown}
        onNotKnown={(chosen) => {
          setNotKnown(chosen);
          setUntil(until ?? lastDay ?? proposal.countedUntil);
        }}
        backOn={absence.backOn}
      />
      <PersonPicker label="Handed over by" name="leadId" value={leadId} onChange={setLead} />
      <MeetingFields label="Handover" name="handover" slots={slots} value={meeting} onChange={setMeeting} />
      <PersonPicker label="Supervised by" name="supervisorId" value={supervisorId} onChange={setSupervisor} />
      <MeetingFields
        label="First supervision"
        name="supervision"
        slots={soon.slots}
        value={first}
        onChange={setSupervising}
        none={
          soon.booked ? `Booked already: ${bookedWords(soon.booked, dates)}` : 'Book no first supervision'
        }
      />
      {preview.data && preview.data.byTeam > 0 && (
        <Checkbox isSelected={takeOver} onChange={setTakeOver}>
          Take over what the team covers from then ({count(preview.data.byTeam, 'session')})
        </Checkbox>
      )}
      {wish && preview.data && (
        <AlsoCreates
          preview={preview.data}
          byPersonId={wish.byPersonId}
          forPersonId={absence.personId}
          from={wish.from}
          until={wish.until}
          backOn={absence.backOn}
          handover={handover && leadId !== null ? { time: handover, leadId } : null}
          supervision={
            supervision && supervisorId !== null ? { time: supervision, leadId: supervisorId } : null
          }
          chosen={steps}
          onChosen={setSteps}
        />
      )}
      {preview.failure && preview.failure.code !== 'INVALID' && <FailureNotice failure={preview.failure} />}
      {preview.data && (
        <>
          <SessionLines
            title="Will be covered"
            none="Nothing would be covered."
            lines={preview.data.covered}
          />
          <SessionLines title="Stay open" none="Nothing stays open." lines={preview.data.open} />
        </>
      )}
      <LiveFindings asked={asked} isWhole={input !== null} />
      <Actions>
        {/* Until it is known what suits whoever is chosen now, the times shown are somebody else’s. */}
        <Submit isDisabled={preview.isFetching}>Start long-term cover</Submit>
        <Button onPress={panel.close}>Not now</Button>
      </Actions>
    </Form>
  );
}

// Never sent: the question waits until the form is filled in.
const emptyWish = { absenceId: 0, byPersonId: 0, from: '', until: null, takeOver: false, leadId: null };

interface Filled {
  byPersonId: number | null;
  from: string | null;
  isDated: boolean;
  isHandoverWhole: boolean;
  isSupervisionWhole: boolean;
}

/** What is not filled in, at its field. */
function missing({ byPersonId, from, isDated, isHandoverWhole, isSupervisionWhole }: Filled): Failure {
  const fields: Record<string, string> = {};
  if (byPersonId === null) fields.byPersonId = 'Choose who stands in.';
  if (from === null) fields.from = 'Fill in the first day.';
  else if (!isDated) fields.until = 'Fill in the last day, or choose “Not known yet”.';
  if (!isHandoverWhole) fields['handover.date'] = 'Fill in the day and time of the handover.';
  if (!isSupervisionWhole) fields['supervision.date'] = 'Fill in the day and time of the first supervision.';
  return { code: 'INVALID', message: 'Some fields are not filled in yet.', fields };
}
