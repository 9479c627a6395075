import { MessageCircle, MessageCircleCheck, MessageCircleWarning } from 'lucide-react';
import type { ToldView } from '#contract/told.ts';
import { Chip } from '#renderer/ui/Chip.tsx';

/** Whether the service user knows: word, sign and colour. */
export function ToldMark({ told, toTell }: { told: ToldView; toTell: boolean }) {
  if (!toTell) {
    return (
      <Chip tone="fine">
        <MessageCircleCheck size={14} aria-hidden="true" />
        Told
      </Chip>
    );
  }
  return told ? (
    <Chip tone="warn">
      <MessageCircleWarning size={14} aria-hidden="true" />
      Changed since told
    </Chip>
  ) : (
    <Chip tone="warn">
      <MessageCircle size={14} aria-hidden="true" />
      Not told yet
    </Chip>
  );
}
