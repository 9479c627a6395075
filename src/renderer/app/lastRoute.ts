import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { currentToday } from '#renderer/client/clock.ts';
import { screenAt } from './screens.tsx';

const storedAs = 'understudy.lastRoute';

/** Opens the screen that was open last on the same day; the first opening of a day is Today. */
export function useLastRoute(): void {
  const [path, navigate] = useLocation();
  const opened = useRef(false);
  useEffect(() => {
    if (!opened.current) {
      opened.current = true;
      const [day, last] = localStorage.getItem(storedAs)?.split(' ') ?? [];
      if (path === '/' && day === currentToday() && last && last !== '/' && screenAt(last)) {
        navigate(last, { replace: true });
        return;
      }
    }
    localStorage.setItem(storedAs, `${currentToday()} ${path}`);
  }, [path, navigate]);
}

/** Makes the window open on Today next: the screens that were open belong to another database. */
export function forgetLastRoute(): void {
  localStorage.removeItem(storedAs);
}
