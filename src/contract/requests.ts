import type { z } from 'zod';
import { absenceProposals, absenceReads, absenceWrites } from './absence.ts';
import { appReads, appWrites } from './app.ts';
import { backupReads, backupWrites } from './backup.ts';
import { coverProposals, coverReads, coverWrites } from './cover.ts';
import { checksOf, type RequestShape } from './define.ts';
import { historyReads, historyWrites } from './history.ts';
import { peopleProposals, peopleReads, peopleWrites } from './people.ts';
import { rotaReads } from './rota.ts';
import { seriesProposals, seriesReads } from './series.ts';
import { sessionProposals, sessionReads, sessionWrites } from './sessions.ts';
import { settingsReads, settingsWrites } from './settings.ts';
import { todayReads } from './today.ts';

/** Every change that rules judge; each has a check twin. */
export const proposals = {
  ...peopleProposals,
  ...sessionProposals,
  ...seriesProposals,
  ...absenceProposals,
  ...coverProposals,
};

/** Everything the renderer may ask of main. */
export const requests = {
  ...appReads,
  ...appWrites,
  ...peopleReads,
  ...peopleWrites,
  ...sessionReads,
  ...sessionWrites,
  ...seriesReads,
  ...absenceReads,
  ...absenceWrites,
  ...coverReads,
  ...coverWrites,
  ...rotaReads,
  ...todayReads,
  ...historyReads,
  ...historyWrites,
  ...settingsReads,
  ...settingsWrites,
  ...backupReads,
  ...backupWrites,
  ...proposals,
  ...checksOf(proposals),
} satisfies Record<string, RequestShape>;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type ProposalName = keyof typeof proposals;
/** What a handler receives, parsed. */
export type Input<N extends RequestName> = z.output<Requests[N]['input']>;
/** What a caller sends. */
export type Sent<N extends RequestName> = z.input<Requests[N]['input']>;
export type Output<N extends RequestName> = z.output<Requests[N]['output']>;
