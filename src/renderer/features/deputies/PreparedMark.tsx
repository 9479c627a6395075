import { CircleCheck, CircleDashed } from 'lucide-react';
import { Chip } from '#renderer/ui/Chip.tsx';

/** Whether something is done: sign, word and colour. */
export function PreparedMark({ done }: { done: boolean }) {
  return (
    <Chip tone={done ? 'fine' : 'warn'}>
      {done ? <CircleCheck size={14} aria-hidden="true" /> : <CircleDashed size={14} aria-hidden="true" />}
      {done ? 'Done' : 'Not done'}
    </Chip>
  );
}
