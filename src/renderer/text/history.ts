import type { HistoryEntry } from '../../contract/history.ts';

export function historySentence(entry: HistoryEntry, _today: string): string {
  return entry.name;
}
