import { CalendarClock, CircleCheck, CircleDashed, UserRoundX } from 'lucide-react';
import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import { preparationWords } from '#renderer/text/clinicalTeams.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import styles from './clinicalTeams.module.css';

const icons = { prepared: CircleCheck, refreshOverdue: CalendarClock, notPrepared: CircleDashed };

/** How a team is prepared today, and whether a peer was missing in its last workshop: word, icon and colour. */
export function PreparationMark({ preparation }: Pick<ClinicalTeam, 'preparation'>) {
  const { state, withoutPeer } = preparation;
  const Icon = icons[state];
  return (
    <span className={cx(styles.marks)}>
      <Chip tone={state === 'prepared' ? 'fine' : 'warn'}>
        <Icon size={14} aria-hidden="true" />
        {preparationWords[state]}
      </Chip>
      {withoutPeer && <WithoutPeerMark />}
    </span>
  );
}

/** A workshop without a peer lacks a core component of the programme. */
export function WithoutPeerMark() {
  return (
    <Chip tone="warn">
      <UserRoundX size={14} aria-hidden="true" />
      No peer co-deliverer
    </Chip>
  );
}
