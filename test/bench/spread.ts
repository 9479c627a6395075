export interface Spread {
  median: number;
  low: number;
  high: number;
}

/** Median and 10th to 90th percentile. */
export function spread(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

/** “12.3 ms (11.8–13.9)”, or “12.3 ms” where there was one run only. */
export function words({ median, low, high }: Spread): string {
  const noise = low < high ? ` (${low.toFixed(1)}–${high.toFixed(1)})` : '';
  return `${median.toFixed(1)} ms${noise}`;
}
