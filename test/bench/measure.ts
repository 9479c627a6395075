export interface Measured {
  median: number;
  low: number;
  high: number;
}

/** The median of some runs in milliseconds, and the 10th and 90th percentile as the noise; `warm` runs are not counted. */
export async function measure(deed: () => unknown, runs = 30, warm = 5): Promise<Measured> {
  const times: number[] = [];
  for (let run = 0; run < warm + runs; run += 1) {
    const start = performance.now();
    await deed();
    if (run >= warm) times.push(performance.now() - start);
  }
  return summary(times);
}

/** Median and 10th to 90th percentile. */
export function summary(times: readonly number[]): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

/** “12.3 ms (11.8–13.9)”. */
export function words({ median, low, high }: Measured): string {
  return `${median.toFixed(1)} ms (${low.toFixed(1)}–${high.toFixed(1)})`;
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
