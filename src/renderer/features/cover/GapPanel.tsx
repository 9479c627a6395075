import { useState } from 'react';
import type { SessionView } from '../../../contract/values.ts';
import { useAsk, useTell } from '../../app/client.ts';
import { useDates } from '../../app/clock.ts';
import { usePanel } from '../../app/panel.tsx';
import { usePropose } from '../../app/usePropose.tsx';
import { timeRange } from '../../text/dates.ts';
import { count } from '../../text/kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Choice.tsx';
import { cx } from '../../ui/cx.ts';
import { TimeField } from '../../ui/DateField.tsx';
import { FieldRow } from '../../ui/Form.tsx';
import { StateBadge } from '../../ui/Marks.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { PanelHeader, PanelSection } from '../../ui/Panel.tsx';
import { WhoCan, WhoCannot } from './CandidateList.tsx';
import { CoverSoFar } from './CoverSoFar.tsx';
import styles from './cover.module.css';
import { type CoverTime, usualCoverTime } from './coverTime.ts';
import { type Names, useNames } from './names.ts';
import { useNextGap } from './useNextGap.ts';
import { askedWords, capital, type GapView, isOpenGap, sessionTitle, whyOpen } from './words.ts';

/** “Find cover”: one gap, who can cover it, who cannot and why, and what is arranged so far. */
export function GapPanel({ sessionId, personId }: { sessionId: number; personId: number }) {
  const [chosen, setChosen] = useState<CoverTime | null>(null);
  const names = useNames();
  const dates = useDates();
  const panel = usePanel();
  const whole = useAsk('cover.candidates', { sessionId, forPersonId: personId, start: null, end: null });
  const time = whole.data ? (chosen ?? usualCoverTime(whole.data.session, whole.data.gap)) : null;
  const isWhole = !time || (time.start === whole.data?.session.start && time.end === whole.data.session.end);
  const isSound = time !== null && time.start < time.end;
  const part = useAsk(
    'cover.candidates',
    { sessionId, forPersonId: personId, start: time?.start ?? null, end: time?.end ?? null },
    { enabled: !isWhole && isSound, keep: true },
  );
  const fairnessDays = useAsk('settings.get', {}).data?.fairnessDays ?? 28;
  const arrange = usePropose('cover.arrange');
  const next = useNextGap(
    whole.data
      ? { sessionId, personId, date: whole.data.session.date, start: whole.data.session.start }
      : null,
  );

  if (whole.failure) {
    return (
      <>
        <PanelHeader title="Find cover" />
        <FailureNotice failure={whole.failure} />
      </>
    );
  }
  if (!whole.data || !time) {
    return (
      <>
        <PanelHeader title="Find cover" />
        <Loading what="who can cover" />
      </>
    );
  }
  const { session, gap } = whole.data;
  const shown = isWhole ? whole : part;
  const candidates = shown.data?.candidates ?? [];
  const isOpen = gap !== null && isOpenGap(gap);
  const onArrange = async (byPersonId: number) => {
    const { version } = session;
    const result = await arrange({ sessionId, version, forPersonId: personId, byPersonId, ...time });
    if (result.done) setChosen(null);
  };
  const list = { session, forPersonId: personId, names, fairnessDays, onArrange };
  return (
    <>
      <PanelHeader
        title="Find cover"
        subtitle={
          <>
            {capital(dates.near(session.date))} {timeRange(session.start, session.end)}{' '}
            <Button variant="link" onPress={() => panel.open({ kind: 'session', id: sessionId })}>
              {sessionTitle(session, names)}
            </Button>
            {session.placeName ? `, ${session.placeName}` : ''}
          </>
        }
      />
      <PanelSection>
        <GapState session={session} gap={gap} personId={personId} names={names} />
        {!isOpen && next && (
          <div className={cx(styles.next)}>
            <Button
              variant="primary"
              autoFocus
              onPress={() =>
                panel.replace({ kind: 'gap', sessionId: next.sessionId, personId: next.personId })
              }
            >
              Next gap
            </Button>
            <span className={cx(styles.quiet)}>{count(next.left, 'gap is', 'gaps are')} still open</span>
          </div>
        )}
        {!isOpen && !next && gap?.state === 'arranged' && (
          <p className={cx(styles.quiet)}>No other gap of this absence is open.</p>
        )}
      </PanelSection>
      <CoverSoFar session={session} names={names} />
      {gap && gap.uncovered.length > 0 && gap.state !== 'notNeeded' && (
        <>
          <PartOfSession session={session} gap={gap} time={time} names={names} onChange={setChosen} />
          {shown.failure && <FailureNotice failure={shown.failure} />}
          {!shown.data && !shown.failure && isSound && <Loading what="who can cover" />}
          <PanelSection title={`Who can (${candidates.filter((each) => each.eligible).length})`}>
            <WhoCan {...list} candidates={candidates.filter((each) => each.eligible)} />
          </PanelSection>
          <PanelSection title={`Who cannot (${candidates.filter((each) => !each.eligible).length})`}>
            <WhoCannot {...list} candidates={candidates.filter((each) => !each.eligible)} />
          </PanelSection>
        </>
      )}
    </>
  );
}

function GapState({
  session,
  gap,
  personId,
  names,
}: {
  session: SessionView;
  gap: GapView | null;
  personId: number;
  names: Names;
}) {
  const mark = useTell('cover.notNeeded');
  if (!gap) {
    return (
      <Notice title="No gap here">
        {names.first(personId)} {names.isYou(personId) ? 'are' : 'is'} not missing from this session, so it
        needs no cover.
      </Notice>
    );
  }
  const notNeeded = gap.state === 'notNeeded';
  const detail = gap.state === 'asked' ? askedWords(session, gap, names) : undefined;
  return (
    <div className={cx(styles.state)}>
      <div className={cx(styles.top)}>
        <StateBadge state={gap.state} {...(detail ? { detail } : {})} />
        <span>
          {capital(whyOpen(session, gap, names))}
          {gap.interval.start.slice(11) !== session.start || gap.interval.end.slice(11) !== session.end
            ? ` ${timeRange(gap.interval.start.slice(11), gap.interval.end.slice(11))}`
            : ''}
          .{gap.coLeadPresent && ' Another lead is there all that time.'}
        </span>
      </div>
      {gap.term === 'long' && (
        <p className={cx(styles.quiet)}>This is long-term by then: cover by a reserve.</p>
      )}
      {gap.state !== 'arranged' && (
        <Switch
          isSelected={notNeeded}
          onChange={(next) =>
            void mark({
              sessionId: session.id,
              version: session.version,
              forPersonId: personId,
              notNeeded: next,
            })
          }
        >
          Not needed
        </Switch>
      )}
    </div>
  );
}

function PartOfSession({
  session,
  gap,
  time,
  names,
  onChange,
}: {
  session: SessionView;
  gap: GapView;
  time: CoverTime;
  names: Names;
  onChange: (time: CoverTime | null) => void;
}) {
  const usual = usualCoverTime(session, gap);
  const [isPart, setIsPart] = useState(false);
  const backwards = time.start >= time.end;
  return (
    <PanelSection>
      <Switch
        isSelected={isPart}
        onChange={(selected) => {
          setIsPart(selected);
          onChange(null);
        }}
        note={
          isPart
            ? `${names.first(gap.personId)} leads ${timeRange(session.start, session.end)}.`
            : `Cover is for ${timeRange(usual.start, usual.end)}.`
        }
      >
        Cover only a part
      </Switch>
      {isPart && (
        <FieldRow>
          <TimeField
            label="Cover from"
            value={time.start}
            onChange={(start) => start && onChange({ ...time, start })}
          />
          <TimeField
            label="Cover until"
            value={time.end}
            onChange={(end) => end && onChange({ ...time, end })}
            error={backwards ? 'The end must be after the start.' : undefined}
          />
        </FieldRow>
      )}
    </PanelSection>
  );
}
