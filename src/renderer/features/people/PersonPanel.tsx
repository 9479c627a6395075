import { CalendarOff, CircleQuestionMark, History } from 'lucide-react';
import { useLocation } from 'wouter';
import type { PersonRecord } from '#contract/people.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { PlacedWithSection } from '#renderer/features/clinicalTeams/PlacedWithSection.tsx';
import { ApplicationSection } from '#renderer/features/recruitment/ApplicationSection.tsx';
import { StatusMark } from '#renderer/parts/StatusMark.tsx';
import { roleWords } from '#renderer/text/kinds.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { AwaySection } from './AwaySection.tsx';
import { ComingSection } from './ComingSection.tsx';
import { DetailsSection } from './DetailsSection.tsx';
import { LeavingSection } from './LeavingSection.tsx';
import { PatternSection } from './PatternSection.tsx';
import styles from './people.module.css';
import { StatusSection } from './StatusSection.tsx';

/** One person: what is recorded, when they work, when they are away and what they are to do. */
export function PersonPanel({ id }: { id: number }) {
  const { data: person, failure } = useAsk('person.get', { id }, { keep: true });
  if (!person) {
    return (
      <>
        <PanelHeader title="Person" />
        <PanelSection>
          <Waiting failure={failure} what="the person" />
        </PanelSection>
      </>
    );
  }
  return <Record person={person} />;
}

function Record({ person }: { person: PersonRecord }) {
  const { id, name, role, status, away } = person;
  const panel = usePanel();
  const dates = useDates();
  const [, navigate] = useLocation();
  return (
    <>
      <PanelHeader
        title={name}
        subtitle={
          <span className={cx(styles.subtitle)}>
            {roleWords[role]} <StatusMark status={status} />
            {away && <Chip tone="warn">Away, {dates.back(away.backOn)}</Chip>}
          </span>
        }
        actions={
          <>
            {status !== 'leaver' && (
              <Button icon={CalendarOff} onPress={() => panel.open({ kind: 'recordAbsence', personId: id })}>
                Record absence
              </Button>
            )}
            {status !== 'leaver' && role !== 'external' && (
              <Button
                icon={CircleQuestionMark}
                onPress={() => {
                  panel.close();
                  navigate(`/absence/what-if/${id}`);
                }}
              >
                What if…
              </Button>
            )}
            <Button icon={History} onPress={() => panel.open({ kind: 'history', personId: id })}>
              History
            </Button>
          </>
        }
      />
      <DetailsSection person={person} />
      <PatternSection person={person} />
      <ApplicationSection personId={id} />
      <PlacedWithSection personId={id} />
      <AwaySection personId={id} />
      <ComingSection personId={id} />
      <StatusSection person={person} />
      <LeavingSection person={person} />
    </>
  );
}
