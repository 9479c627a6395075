import { useLayoutEffect, useRef, useState } from 'react';
import { minutesOf } from '#domain/time/dates.ts';

/** What the heads and the away-line of a time grid take of its height. */
const above = 66;

/** Smaller changes, as when the filters wrap, must not shift what is in sight. Pixels. */
const noticeable = 60;

/** The height of half an hour at which just the working day is in sight, the rest by scrolling. Pixels. */
export function useSlotHeight({ dayStart, dayEnd }: { dayStart: string; dayEnd: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => {
      const next = Math.round(entry?.contentRect.height ?? 0);
      setHeight((before) => (Math.abs(next - before) < noticeable ? before : next));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const slots = Math.max(2, (minutesOf(dayEnd) - minutesOf(dayStart)) / 30);
  return { frame, slotHeight: Math.max(20, Math.min(48, Math.floor((height - above) / slots))) };
}
