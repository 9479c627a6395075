import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { ClockTime, IsoDate } from '#domain/time/dates.ts';

/** What the side panel can show; app/screens.tsx says which feature draws it. */
export type Panel =
  | { kind: 'session'; id: number }
  | { kind: 'person'; id: number }
  | { kind: 'absence'; id: number }
  | { kind: 'gap'; sessionId: number; personId: number }
  | { kind: 'startLongTerm'; absenceId: number }
  | { kind: 'endLongTerm'; id: number }
  | { kind: 'series'; id: number }
  | { kind: 'supervisionRegister'; sessionId: number }
  | {
      kind: 'supervision';
      personId: number;
      /** What it was opened for, to stand first: the wellbeing plan and support from a peer. */
      first?: 'support' | undefined;
    }
  | {
      kind: 'newSession';
      /** Supervision of this person, to be filled in. */
      superviseId?: number | undefined;
      date?: IsoDate | undefined;
      start?: ClockTime | undefined;
      end?: ClockTime | undefined;
    }
  | { kind: 'newSeries' }
  | {
      kind: 'recordAbsence';
      personId?: number | undefined;
      /** The first day away; then also the last, null while not known. */
      from?: IsoDate | undefined;
      until?: IsoDate | null | undefined;
    }
  | { kind: 'addPerson' }
  | { kind: 'clinicalTeam'; id: number }
  | { kind: 'addClinicalTeam' }
  | { kind: 'applicant'; personId: number; applicationId: number | null }
  | { kind: 'addApplicant' }
  | {
      kind: 'step';
      personId: number;
      stepId: number;
      form?: 'signOff' | 'book' | 'link' | undefined;
      /** To be booked on this day, and at this time of it. */
      date?: IsoDate | undefined;
      start?: ClockTime | undefined;
    }
  | { kind: 'planCohort' }
  | { kind: 'cohortRegister'; cohortId: number; sessionId: number }
  | { kind: 'localModule'; moduleId: number | null }
  | { kind: 'recordModule'; personId: number }
  | { kind: 'programmeStep'; programmeId: number; stepId: number | null }
  | { kind: 'history'; sessionId?: number | undefined; personId?: number | undefined };

interface PanelControl {
  current: Panel | null;
  /** Shows a panel. From inside the panel the former one stays behind “Back”. */
  open: (panel: Panel) => void;
  /** Closes it; focus returns to what opened it. */
  close: () => void;
  /** Goes to what it showed before; null when there is nothing before. */
  back: (() => void) | null;
  /** Shows this panel instead of the current one, without a way back: after something was made. */
  replace: (panel: Panel) => void;
}

const PanelContext = createContext<PanelControl | null>(null);

/** Opens and closes the side panel from anywhere under the shell. */
export function usePanel(): PanelControl {
  const control = useContext(PanelContext);
  if (!control) throw new Error('usePanel needs the shell around it.');
  return control;
}

const isSame = (a: Panel | undefined, b: Panel) => JSON.stringify(a) === JSON.stringify(b);

const insidePanel = (element: Element | null) => element?.closest('[data-side-panel]') != null;

export function PanelProvider({ children }: { children: ReactNode }) {
  const [stack, setStack] = useState<readonly Panel[]>([]);
  const opener = useRef<HTMLElement | null>(null);

  const open = useCallback((panel: Panel) => {
    const focused = document.activeElement;
    const inside = insidePanel(focused);
    if (!inside && focused instanceof HTMLElement) opener.current = focused;
    setStack((before) => {
      // Asked for twice (a key pressed again while the panel was still loading): it is there already.
      if (isSame(before.at(-1), panel)) return before;
      return inside ? [...before, panel] : [panel];
    });
  }, []);
  const replace = useCallback((panel: Panel) => setStack((before) => [...before.slice(0, -1), panel]), []);
  const close = useCallback(() => {
    const goBackTo = opener.current;
    setStack([]);
    // After the panel is gone; what opened it may be gone too, then the screen takes the focus.
    requestAnimationFrame(() => {
      if (goBackTo?.isConnected && goBackTo !== document.body) goBackTo.focus();
      else document.querySelector<HTMLElement>('main')?.focus();
    });
  }, []);
  const hasBefore = stack.length > 1;
  const back = useMemo(
    () => (hasBefore ? () => setStack((before) => before.slice(0, -1)) : null),
    [hasBefore],
  );
  const current = stack.at(-1) ?? null;
  const control = useMemo(
    () => ({ current, open, close, back, replace }),
    [current, open, close, back, replace],
  );
  return <PanelContext value={control}>{children}</PanelContext>;
}
