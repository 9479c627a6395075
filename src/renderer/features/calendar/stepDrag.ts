import { Draggable } from '@fullcalendar/react/interaction';
import { type RefObject, useEffect } from 'react';
import { clockTimeOf } from '#domain/time/dates.ts';
import type { DraggedStep, Fit } from './fit.ts';

const steps = new WeakMap<Element, DraggedStep>();
const marked = 'data-step';

/** The props of an element of a list that can be dragged onto a calendar as this step. */
export function asStep(step: DraggedStep) {
  return {
    [marked]: step.stepId,
    ref: (element: Element | null) => {
      if (element) steps.set(element, step);
    },
  };
}

/** Lets the elements of a list made with `asStep` be dragged onto a calendar that takes them. */
export function useStepDrag(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!list.current) return;
    const draggable = new Draggable(list.current, {
      itemSelector: `[${marked}]`,
      eventData: (element) => {
        const step = steps.get(element);
        return step ? { title: step.name, duration: clockTimeOf(step.minutes), look: step } : {};
      },
    });
    return () => draggable.destroy();
  }, [list]);
}

/** FullCalendar does not tell when a drag from outside ends where it may not be dropped: the mouse does. */
export function useEndOfDrag(fit: Fit): void {
  useEffect(() => {
    const end = () => {
      const { phase, what } = fit.current();
      if (phase === 'dragging' && what?.kind === 'step') fit.end();
    };
    window.addEventListener('mouseup', end);
    window.addEventListener('touchend', end);
    return () => {
      window.removeEventListener('mouseup', end);
      window.removeEventListener('touchend', end);
    };
  }, [fit]);
}
