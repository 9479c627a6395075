import { Lock, TriangleAlert } from 'lucide-react';
import type { CoverPlan, CoverPlanRow } from '#contract/coverPlan.ts';
import { type Finding, findingKey } from '#domain/finding.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { findingSentence } from '#renderer/text/findings/findings.ts';
import type { Names } from '#renderer/text/names.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import styles from './coverPlan.module.css';
import { notesOf, termNote, whyWords } from './rowWords.ts';

/** Who would cover, why in one sentence, and what is to be known about it. */
export function Who({
  row,
  chosen,
  plan,
  names,
}: {
  row: CoverPlanRow;
  chosen: NonNullable<CoverPlanRow['chosen']>;
  plan: CoverPlan;
  names: Names;
}) {
  const note = termNote(row, chosen);
  return (
    <>
      <p>
        <strong>{names.first(chosen.personId)}</strong>{' '}
        {chosen.locked && (
          <>
            <span className={cx(styles.kept)}>
              <Lock size={13} aria-hidden="true" />
              Kept
            </span>{' '}
          </>
        )}
        <Quiet as="span">
          {note && `(${note}) `}
          {whyWords(row, chosen, plan, names)}
        </Quiet>
      </p>
      <Notes findings={notesOf(chosen.findings)} label={`To know about ${names.name(chosen.personId)}`} />
    </>
  );
}

/** Soft findings, quietly: the plan has weighed them already. */
export function Notes({ findings, label }: { findings: readonly Finding[]; label: string }) {
  const people = usePeople();
  const today = useToday();
  if (findings.length === 0) return null;
  return (
    <ul className={cx(styles.notes)} aria-label={label}>
      {findings.map((finding) => (
        <li key={findingKey(finding)}>
          <TriangleAlert size={13} aria-hidden="true" />
          <span>{findingSentence(finding, { nameOf: people.shortNameOf, today })}</span>
        </li>
      ))}
    </ul>
  );
}
