import { useState } from 'react';
import { useLocation } from 'wouter';
import { isOpenGap } from '#domain/gaps/gap.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates, useNow } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { GapCounts } from '#renderer/features/cover/GapCounts.tsx';
import { StateBadge } from '#renderer/parts/Marks.tsx';
import { WhoToRingMenu } from '#renderer/parts/WhoToRingMenu.tsx';
import { awayWords, impactSentence, stageOf } from '#renderer/text/absence.ts';
import { sessionTitle } from '#renderer/text/cover.ts';
import { capital, count } from '#renderer/text/kinds.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import styles from './absence.module.css';
import { EndAbsenceDialog } from './EndAbsenceDialog.tsx';

const gapsShown = 6;

/** An absence beside another screen: the short form, without its kind. */
export function AbsencePanel({ id }: { id: number }) {
  const { data, failure } = useAsk('absence.get', { id });
  const dates = useDates();
  const now = useNow();
  const names = useNames();
  const panel = usePanel();
  const people = usePeople();
  const [, navigate] = useLocation();
  const [ending, setEnding] = useState(false);
  if (!data) {
    return (
      <>
        <PanelHeader title="Absence" />
        <Waiting failure={failure} what="the absence" />
      </>
    );
  }
  const { absence, impact } = data;
  const open = impact.filter(
    ({ gap, session }) => gap !== null && isOpenGap(gap) && `${session.date}T${session.end}` > now,
  );
  return (
    <>
      <PanelHeader
        title={`${names.fullName(absence.personId)}: away`}
        subtitle={`${awayWords(absence, dates)}${absence.backOn ? `, ${dates.back(absence.backOn)}` : ''}`}
        actions={
          <>
            <Button
              variant="primary"
              onPress={() => {
                panel.close();
                navigate(`/absence/${id}`);
              }}
            >
              Open in Absence
            </Button>
            {stageOf(absence, dates.today) === 'now' && (
              <Button onPress={() => setEnding(true)}>End absence</Button>
            )}
            {people.byId.get(absence.personId)?.role === 'coordinator' &&
              stageOf(absence, dates.today) !== 'ended' && <WhoToRingMenu absenceId={id} />}
          </>
        }
      />
      <PanelSection>
        <p>{impactSentence(absence, names, dates)}</p>
        <GapCounts gaps={absence.gaps} />
      </PanelSection>
      {open.length > 0 && (
        <PanelSection title="Gaps to cover">
          <ul className={cx(styles.lines)}>
            {open.slice(0, gapsShown).map(({ session, gap }) =>
              gap ? (
                <li key={`${session.id}-${gap.interval.start}`} className={cx(styles.short)}>
                  <span id={`short-${session.id}`}>
                    {capital(dates.near(session.date))} {session.start} {sessionTitle(session, names)}
                  </span>
                  <span className={cx(styles.shortActs)}>
                    <StateBadge state={gap.state} />
                    <Button
                      size="small"
                      aria-describedby={`short-${session.id}`}
                      onPress={() =>
                        panel.open({ kind: 'gap', sessionId: session.id, personId: gap.personId })
                      }
                    >
                      Find cover
                    </Button>
                  </span>
                </li>
              ) : null,
            )}
          </ul>
          {open.length > gapsShown && (
            <p className={cx(styles.quiet)}>and {count(open.length - gapsShown, 'more gap')} later.</p>
          )}
        </PanelSection>
      )}
      {ending && <EndAbsenceDialog absence={absence} onClose={() => setEnding(false)} />}
    </>
  );
}
