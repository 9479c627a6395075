import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { screenAt } from './screens.tsx';

const storedAs = 'understudy.lastRoute';

/** Opens the screen that was open last, and remembers where the coordinator goes. */
export function useLastRoute(): void {
  const [path, navigate] = useLocation();
  const opened = useRef(false);
  useEffect(() => {
    if (!opened.current) {
      opened.current = true;
      const last = localStorage.getItem(storedAs);
      if (path === '/' && last && last !== '/' && screenAt(last)) {
        navigate(last, { replace: true });
        return;
      }
    }
    localStorage.setItem(storedAs, path);
  }, [path, navigate]);
}

/** Makes the window open on Today next: the screens that were open belong to another database. */
export function forgetLastRoute(): void {
  localStorage.removeItem(storedAs);
}
