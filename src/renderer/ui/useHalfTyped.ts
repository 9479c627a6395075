import { useRef, useState } from 'react';

/**
 * Notices a date or time that was begun and not finished: its value is null, so nothing else would say that what
 * was typed does not count. Give `frame` to the element around the segments, `onBlur` to the field.
 */
export function useHalfTyped(what: 'date' | 'time') {
  const frame = useRef<HTMLDivElement>(null);
  const [isHalf, setHalf] = useState(false);
  const onBlur = () => {
    const segments = [...(frame.current?.querySelectorAll('[role="spinbutton"]') ?? [])];
    const open = segments.filter((segment) => segment.hasAttribute('data-placeholder'));
    setHalf(open.length > 0 && open.length < segments.length);
  };
  return { frame, onBlur, problem: isHalf ? `Finish this ${what}, or clear it.` : undefined };
}
