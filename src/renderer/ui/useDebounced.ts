import { useEffect, useState } from 'react';

/** The value as it was when it last rested for `delay` milliseconds: live checks follow typing without chasing it. */
export function useDebounced<T>(value: T, delay = 250): T {
  const key = JSON.stringify(value);
  const [rested, setRested] = useState({ key, value });
  useEffect(() => {
    if (rested.key === key) return;
    const timer = setTimeout(() => setRested({ key, value }), delay);
    return () => clearTimeout(timer);
  }, [key, value, delay, rested.key]);
  return rested.value;
}
