import { CalendarClock, CircleAlert, CircleCheck, CirclePause, UserRoundX } from 'lucide-react';
import type { LedgerState } from '#domain/supervision/ledger.ts';
import { ledgerStateWords } from '#renderer/text/supervision.ts';
import { Chip } from '#renderer/ui/Chip.tsx';

const marks = {
  overdue: { icon: CircleAlert, tone: 'error' },
  owed: { icon: UserRoundX, tone: 'warn' },
  due: { icon: CalendarClock, tone: 'info' },
  inDate: { icon: CircleCheck, tone: 'fine' },
} as const satisfies Record<LedgerState, unknown>;

/** How it stands with somebody's supervision: word, icon and colour; null: nothing is counted. */
export function StateMark({ state }: { state: LedgerState | null }) {
  if (state === null) {
    return (
      <Chip>
        <CirclePause size={14} aria-hidden="true" />
        Not counted
      </Chip>
    );
  }
  const { icon: Icon, tone } = marks[state];
  return (
    <Chip tone={tone}>
      <Icon size={14} aria-hidden="true" />
      {ledgerStateWords[state]}
    </Chip>
  );
}
