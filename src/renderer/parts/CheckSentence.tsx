import { CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '#renderer/ui/cx.ts';
import { Hidden } from '#renderer/ui/Section.tsx';
import styles from './parts.module.css';

/** One point of a checklist: a sentence, ticked off or not. */
export function CheckSentence({ id, done, children }: { id: string; done: boolean; children: ReactNode }) {
  const Icon = done ? CircleCheck : CircleDashed;
  return (
    <p id={id} className={cx(styles.sentence)}>
      <Icon size={16} aria-hidden="true" className={cx(done ? styles.done : styles.undone)} />
      <span>
        <Hidden>{done ? 'Done: ' : 'Not done: '}</Hidden>
        {children}
      </span>
    </p>
  );
}
