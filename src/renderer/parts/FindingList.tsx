import { CircleX, TriangleAlert } from 'lucide-react';
import { type Finding, findingKey } from '#domain/finding.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { findingSentence } from '#renderer/text/findings/findings.ts';
import { cx } from '#renderer/ui/cx.ts';
import { FewLines } from '#renderer/ui/FewLines.tsx';
import styles from '#renderer/ui/layout.module.css';
import { Hidden } from '#renderer/ui/Section.tsx';
import { unbroken } from '#renderer/ui/unbroken.tsx';

/** Findings as sentences, hard ones first; with `atFirst`, those after so many on asking. */
export function FindingList({
  findings,
  label = 'What to know',
  atFirst = Number.POSITIVE_INFINITY,
}: {
  findings: readonly Finding[];
  label?: string;
  atFirst?: number;
}) {
  const people = usePeople();
  const today = useToday();
  const ordered = [
    ...findings.filter((f) => f.severity === 'hard'),
    ...findings.filter((f) => f.severity === 'soft'),
  ];
  const lines = ordered.map((finding) => (
    <li key={findingKey(finding)} className={cx(styles.finding)} data-severity={finding.severity}>
      {finding.severity === 'hard' ? (
        <CircleX size={15} aria-hidden="true" />
      ) : (
        <TriangleAlert size={15} aria-hidden="true" />
      )}
      <span>
        {finding.severity === 'hard' && <Hidden>Not possible: </Hidden>}
        {unbroken(findingSentence(finding, { nameOf: people.nameOf, today }))}
      </span>
    </li>
  ));
  return <FewLines lines={lines} atFirst={atFirst} label={label} className={cx(styles.findings)} />;
}
