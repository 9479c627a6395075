import type { Finding } from '../../domain/finding.ts';

export interface FindingNames {
  nameOf: (id: number) => string;
  today: string;
}

export function findingSentence(finding: Finding, _names: FindingNames): string {
  return finding.code;
}
