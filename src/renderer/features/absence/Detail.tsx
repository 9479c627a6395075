import { useState } from 'react';
import { useLocation } from 'wouter';
import { isOpenGap } from '#domain/gaps/gap.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates, useNow } from '#renderer/client/clock.ts';
import { coverPlanRoute } from '#renderer/client/coverPlanRoute.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePeople } from '#renderer/client/people.ts';
import { GapCounts } from '#renderer/features/cover/GapCounts.tsx';
import { Preparation } from '#renderer/features/deputies/Preparation.tsx';
import { LongTermBox } from '#renderer/features/longTerm/Box.tsx';
import { WhoToRingMenu } from '#renderer/parts/WhoToRingMenu.tsx';
import { awayWords, impactSentence, stageOf } from '#renderer/text/absence.ts';
import { absenceKindWords, count } from '#renderer/text/kinds.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { FilterChips } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { AbsenceActions } from './Actions.tsx';
import styles from './absence.module.css';
import { choosable } from './chosenGaps.ts';
import { Timeline } from './Timeline.tsx';
import { switchDayOf } from './weeks.ts';

/** One absence: what it touches, and what can be done about it. */
export function AbsenceDetail({ id }: { id: number }) {
  const { data, failure } = useAsk('absence.get', { id });
  const dates = useDates();
  const now = useNow();
  const names = useNames();
  const people = usePeople();
  const [, navigate] = useLocation();
  const [filters, setFilters] = useState<'open'[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  if (!data) return <Waiting failure={failure} what="what this absence touches" />;
  const { absence, impact, horizon } = data;
  const open = impact.filter(({ gap }) => gap !== null && isOpenGap(gap));
  const isCoordinator = people.byId.get(absence.personId)?.role === 'coordinator';
  const isToPrepare = isCoordinator && stageOf(absence, dates.today) !== 'ended';
  const toPlan = open.flatMap((line) => choosable(line, now) ?? []);
  const isToPlan = toPlan.length > 0;
  // What has been covered meanwhile is not chosen any more.
  const picked = chosen && toPlan.filter((gap) => chosen.has(gap));
  const lines = filters.includes('open') ? open : impact;
  return (
    <article aria-labelledby="absence-name">
      <header className={cx(styles.header)}>
        <div className={cx(styles.headings)}>
          <h2 id="absence-name">{names.fullName(absence.personId)}</h2>
          <p className={cx(styles.quiet)}>
            {absenceKindWords[absence.kind]}, {awayWords(absence, dates)}
            {absence.backOn && `, ${dates.back(absence.backOn)}`}
          </p>
        </div>
        <div className={cx(styles.actions)}>
          {isToPlan && !picked && (
            <Button variant="primary" onPress={() => navigate(`/absence/${id}/plan`)}>
              Plan all gaps
            </Button>
          )}
          {isToPrepare && <WhoToRingMenu absenceId={absence.id} />}
          <AbsenceActions absence={absence} isPlain={isToPlan} onRemoved={() => navigate('/absence')} />
        </div>
      </header>
      <p className={cx(styles.sentence)} role="status">
        {impactSentence(absence, names, dates)}
        {absence.until === null && (
          <span className={cx(styles.ahead)}> Looking ahead to {dates.date(horizon)}.</span>
        )}
      </p>
      <LongTermBox absenceId={id} />
      {isToPrepare && (
        <>
          <Preparation absence={absence} />
          <SectionHeading level={3} title="Everything it touches" />
        </>
      )}
      <div className={cx(styles.summary)}>
        <GapCounts gaps={absence.gaps} />
        {open.length > 0 && (
          <FilterChips
            label="Show"
            options={[{ id: 'open', label: 'Open gaps only', count: open.length }]}
            value={filters}
            onChange={setFilters}
          />
        )}
        {toPlan.length > 1 && !picked && (
          <Button size="small" onPress={() => setChosen(new Set())}>
            Choose gaps…
          </Button>
        )}
      </div>
      {picked && (
        <section className={cx(styles.choosing)} aria-label="Choose gaps to plan">
          <span role="status">
            {picked.length === 0
              ? 'Tick the gaps to plan together.'
              : `${picked.length} of ${count(toPlan.length, 'open gap')} chosen.`}
          </span>
          <Button
            variant="primary"
            isDisabled={picked.length === 0}
            onPress={() => navigate(coverPlanRoute(id, picked))}
          >
            {picked.length === 0 ? 'Plan these gaps' : `Plan ${count(picked.length, 'gap')}`}
          </Button>
          <Button onPress={() => setChosen(null)}>Go back</Button>
        </section>
      )}
      {lines.length > 0 || impact.length === 0 ? (
        <Timeline
          impact={lines}
          switchOn={switchDayOf(absence, horizon)}
          choosing={
            picked && {
              chosen: new Set(picked),
              onChoose: (gap, isChosen) =>
                setChosen(new Set(isChosen ? [...picked, gap] : picked.filter((each) => each !== gap))),
            }
          }
        />
      ) : (
        <p className={cx(styles.quiet)}>No gap is open: everything is covered or needs no cover.</p>
      )}
    </article>
  );
}
