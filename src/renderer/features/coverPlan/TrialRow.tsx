import { Hourglass } from 'lucide-react';
import { useId } from 'react';
import { useLocation } from 'wouter';
import type { Trial } from '#contract/coverPlan.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { StateBadge } from '#renderer/parts/Marks.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { coveredWords, helpLines, holdWords, outcomeLines } from './trialWords.ts';
import styles from './tryOut.module.css';

/** How the absence of one person would go, and what would help. `path` leads to its “What if…”. */
export function TrialRow({ trial, path }: { trial: Trial; path: string }) {
  const names = useNames();
  const panel = usePanel();
  const [, navigate] = useLocation();
  const id = useId();
  const { personId, awayAnyway, proven } = trial;
  const { word, state } = holdWords(trial);
  const helps = helpLines(trial, names);
  return (
    <li className={cx(styles.trial)} data-row="">
      <div className={cx(styles.whose)}>
        <Button variant="link" id={id} onPress={() => panel.open({ kind: 'person', id: personId })}>
          {names.fullName(personId)}
        </Button>
        {awayAnyway && <Chip tone="warn">Away then anyway</Chip>}
      </div>
      <div className={cx(styles.mark)}>
        <StateBadge state={state} word={word} />
        <Quiet as="span">{coveredWords(trial)}</Quiet>
        {!proven && (
          <span className={cx(styles.unproven)}>
            <Hourglass size={13} aria-hidden="true" />
            not proven
          </span>
        )}
      </div>
      <div className={cx(styles.lines)}>
        {outcomeLines(trial, names).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {helps.length > 0 && (
          <ul className={cx(styles.helps)} aria-label={`What would help without ${names.name(personId)}`}>
            {helps.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <span className={cx(styles.act)}>
        <Button size="small" aria-describedby={id} onPress={() => navigate(path)}>
          What if…
        </Button>
      </span>
    </li>
  );
}
