import { createContext } from 'react';
import type { overrideReasons } from '#contract/values.ts';
import type { Finding } from '#domain/finding.ts';

export interface Override {
  reason: (typeof overrideReasons)[number];
  note: string | null;
}

/** What the coordinator decides when the rules have something to say. */
export type Decision = { go: false } | { go: true; override: Override | null };

/** What the rules said about a proposal. */
export interface Question {
  code: 'CONFIRM' | 'REFUSED';
  message: string;
  findings: Finding[];
}

/** Asks the coordinator about findings; the shell answers. */
export type Decide = (question: Question) => Promise<Decision>;
export const DecideContext = createContext<Decide | null>(null);
