import { Link } from 'wouter';
import type { AbsenceView } from '#contract/absence.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { GapCounts } from '#renderer/features/cover/GapCounts.tsx';
import { awayWords, type Stage, stageOf } from '#renderer/text/absence.ts';
import { absenceKindWords, count } from '#renderer/text/kinds.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import styles from './absence.module.css';

const stages: readonly { stage: Stage; title: string }[] = [
  { stage: 'now', title: 'Away now' },
  { stage: 'coming', title: 'Coming' },
  { stage: 'ended', title: 'Ended lately' },
];

/** Absences now, to come and lately ended, each with what is open about it. */
export function AbsenceList({
  absences,
  selected,
}: {
  absences: readonly AbsenceView[];
  selected: number | null;
}) {
  const { today } = useDates();
  return (
    <nav aria-label="Absences" className={cx(styles.list)}>
      {stages.map(({ stage, title }) => {
        const those = absences.filter((absence) => stageOf(absence, today) === stage);
        if (those.length === 0) return null;
        return (
          <section key={stage}>
            <SectionHeading title={title} count={those.length} />
            <ul>
              {those.map((absence) => (
                <li key={absence.id}>
                  <Item absence={absence} isSelected={absence.id === selected} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

function Item({ absence, isSelected }: { absence: AbsenceView; isSelected: boolean }) {
  const dates = useDates();
  const names = useNames();
  return (
    <Link
      href={`/absence/${absence.id}`}
      className={cx(styles.item)}
      aria-current={isSelected ? 'true' : undefined}
    >
      <strong>{names.fullName(absence.personId)}</strong>
      <Quiet as="span">
        {absenceKindWords[absence.kind]}, {awayWords(absence, dates)}
      </Quiet>
      <Quiet as="span">
        {absence.affected === 0 ? 'No session affected' : `${count(absence.affected, 'session')} affected`}
      </Quiet>
      <GapCounts gaps={absence.gaps} />
    </Link>
  );
}
