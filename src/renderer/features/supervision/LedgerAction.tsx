import type { LedgerRow } from '#contract/supervision.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { isBookedInTime } from '#renderer/text/supervision.ts';
import { Button } from '#renderer/ui/Button.tsx';

/** The one thing to do about a line of the ledger: look at what is booked in time, or find a time, or first a lead. */
export function LedgerAction({ row, describedBy }: { row: LedgerRow; describedBy: string }) {
  const panel = usePanel();
  const { personId, next } = row;
  if (next !== null && isBookedInTime(row)) {
    return (
      <Button
        size="small"
        aria-describedby={describedBy}
        onPress={() => panel.open({ kind: 'session', id: next.sessionId })}
      >
        Open session
      </Button>
    );
  }
  if (row.state === null) return null;
  return (
    <Button
      size="small"
      aria-describedby={describedBy}
      onPress={() => panel.open({ kind: 'supervision', personId })}
    >
      {row.leadKnown ? 'Find a time' : 'Choose a lead'}
    </Button>
  );
}
