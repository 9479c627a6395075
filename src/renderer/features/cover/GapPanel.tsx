import { useState } from 'react';
import { type CoverTime, isOpenGap, usualCoverTime } from '#domain/gaps/gap.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePropose } from '#renderer/client/usePropose.ts';
import { ToldSection } from '#renderer/features/told/Section.tsx';
import { sessionTitle } from '#renderer/text/cover.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { capital, count } from '#renderer/text/kinds.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FailureNotice, Loading } from '#renderer/ui/Notice.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { unbroken } from '#renderer/ui/unbroken.tsx';
import { AskLog } from './AskLog.tsx';
import { WhoCan, WhoCannot } from './CandidateList.tsx';
import styles from './cover.module.css';
import { GapState } from './GapState.tsx';
import { OtherGaps } from './OtherGaps.tsx';
import { PartOfSession } from './PartOfSession.tsx';
import { CoverSoFar } from './SoFar.tsx';
import { useNextGap } from './useNextGap.ts';

/** “Find cover”: one gap, who can cover it, who cannot and why, and what is arranged so far. */
export function GapPanel({ sessionId, personId }: { sessionId: number; personId: number }) {
  const [chosen, setChosen] = useState<CoverTime | null>(null);
  const [justAsked, setJustAsked] = useState<number | null>(null);
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
  const arrangeFor = async (byPersonId: number, within: CoverTime) => {
    const { version } = session;
    // The warnings stand beside the name that was chosen: they need not be asked about again.
    const seen = candidates.find((each) => each.personId === byPersonId && each.eligible)?.findings;
    const result = await arrange({ sessionId, version, forPersonId: personId, byPersonId, ...within }, seen);
    if (result.ok) setChosen(null);
  };
  const onArrange = (byPersonId: number) => void arrangeFor(byPersonId, time);
  const list = { session, forPersonId: personId, names, fairnessDays, onArrange };
  const question = gap && { session, gap, time, onAsked: setJustAsked };
  return (
    <>
      <PanelHeader
        title="Find cover"
        subtitle={
          <>
            {capital(dates.near(session.date))} {unbroken(timeRange(session.start, session.end))}{' '}
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
      <AskLog
        session={session}
        gap={gap}
        personId={personId}
        names={names}
        justAsked={justAsked}
        onYes={(byPersonId, asked) => void arrangeFor(byPersonId, asked ?? usualCoverTime(session, gap))}
      />
      <ToldSection session={session} />
      <OtherGaps session={session} personId={personId} names={names} />
      <CoverSoFar session={session} names={names} />
      {gap && gap.uncovered.length > 0 && gap.state !== 'notNeeded' && (
        <>
          <PartOfSession session={session} gap={gap} time={time} names={names} onChange={setChosen} />
          {!shown.data && (shown.failure || isSound) && (
            <Waiting failure={shown.failure} what="who can cover" />
          )}
          <PanelSection title={`Who can (${candidates.filter((each) => each.eligible).length})`}>
            <WhoCan {...list} question={question} candidates={candidates.filter((each) => each.eligible)} />
          </PanelSection>
          <PanelSection title={`Who cannot (${candidates.filter((each) => !each.eligible).length})`}>
            <WhoCannot {...list} candidates={candidates.filter((each) => !each.eligible)} />
          </PanelSection>
        </>
      )}
    </>
  );
}
