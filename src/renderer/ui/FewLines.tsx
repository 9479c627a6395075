import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';

/** A list of lines, of which the first are shown and the others on asking. Every line has its key. */
export function FewLines({
  lines,
  atFirst,
  label,
  className,
}: {
  lines: readonly ReactNode[];
  atFirst: number;
  label?: string;
  className?: string;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, atFirst);
  return (
    <>
      <ul className={className} aria-label={label}>
        {shown}
      </ul>
      {shown.length < lines.length && (
        <Button size="small" onPress={() => setAll(true)}>
          Show the other {lines.length - shown.length}
        </Button>
      )}
    </>
  );
}
