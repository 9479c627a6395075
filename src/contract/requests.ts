import type { z } from 'zod';
import { absenceProposals, absenceReads, absenceWrites } from './absence.ts';
import { appActions, appReads, appWrites } from './app.ts';
import { backupActions, backupReads } from './backup.ts';
import { teamsProposals, teamsReads, teamsWrites } from './clinicalTeams.ts';
import { cohortProposals, cohortReads, cohortWrites } from './cohort.ts';
import { coverActions, coverProposals, coverReads, coverWrites } from './cover.ts';
import { planActions, planProposals, planReads } from './coverPlan.ts';
import { checksOf, type RequestShape } from './define.ts';
import { deputiesReads } from './deputies.ts';
import { historyActions, historyReads } from './history.ts';
import { inductionProposals, inductionReads, inductionWrites } from './induction.ts';
import { longTermProposals, longTermReads } from './longTerm.ts';
import { modulesProposals, modulesReads, modulesWrites } from './modules.ts';
import { peopleProposals, peopleReads, peopleWrites } from './people.ts';
import { programmeReads, programmeWrites } from './programme.ts';
import { recruitmentProposals, recruitmentReads, recruitmentWrites } from './recruitment.ts';
import { registerReads, registerWrites } from './register.ts';
import { reservesReads } from './reserves.ts';
import { rotaReads } from './rota.ts';
import { seriesProposals, seriesReads } from './series.ts';
import { sessionProposals, sessionReads, sessionWrites } from './sessions.ts';
import { settingsReads, settingsWrites } from './settings.ts';
import { supervisionProposals, supervisionReads, supervisionWrites } from './supervision.ts';
import { termPlanActions, termPlanProposals, termPlanReads } from './termPlan.ts';
import { todayReads } from './today.ts';
import { toldReads, toldWrites } from './told.ts';
import { contactsProposals, contactsReads, contactsWrites } from './whoToRing.ts';

/** Questions: nothing changes. */
export const reads = {
  ...appReads,
  ...peopleReads,
  ...sessionReads,
  ...seriesReads,
  ...absenceReads,
  ...coverReads,
  ...longTermReads,
  ...programmeReads,
  ...inductionReads,
  ...reservesReads,
  ...cohortReads,
  ...modulesReads,
  ...planReads,
  ...contactsReads,
  ...deputiesReads,
  ...teamsReads,
  ...recruitmentReads,
  ...rotaReads,
  ...supervisionReads,
  ...registerReads,
  ...todayReads,
  ...toldReads,
  ...historyReads,
  ...settingsReads,
  ...backupReads,
};

/** What reaches beyond one transaction: undo, the sample team, backup, printing, links. */
export const actions = {
  ...appActions,
  ...coverActions,
  ...planActions,
  ...termPlanReads,
  ...termPlanActions,
  ...historyActions,
  ...backupActions,
};

/** Changes that no rule judges. */
export const writes = {
  ...appWrites,
  ...peopleWrites,
  ...sessionWrites,
  ...absenceWrites,
  ...coverWrites,
  ...toldWrites,
  ...supervisionWrites,
  ...registerWrites,
  ...contactsWrites,
  ...teamsWrites,
  ...recruitmentWrites,
  ...programmeWrites,
  ...inductionWrites,
  ...cohortWrites,
  ...modulesWrites,
  ...settingsWrites,
};

/** Changes that rules judge; each has a check twin. */
export const proposals = {
  ...peopleProposals,
  ...sessionProposals,
  ...seriesProposals,
  ...absenceProposals,
  ...coverProposals,
  ...longTermProposals,
  ...planProposals,
  ...contactsProposals,
  ...teamsProposals,
  ...recruitmentProposals,
  ...supervisionProposals,
  ...inductionProposals,
  ...cohortProposals,
  ...modulesProposals,
  ...termPlanProposals,
};

/** Everything the renderer may ask of main. */
export const requests = {
  ...reads,
  ...actions,
  ...writes,
  ...proposals,
  ...checksOf(proposals),
} satisfies Record<string, RequestShape>;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type ReadName = keyof typeof reads | keyof typeof actions;
export type WriteName = keyof typeof writes;
export type ProposalName = keyof typeof proposals;
/** What a handler receives, parsed. */
export type Input<N extends RequestName> = z.output<Requests[N]['input']>;
/** What a caller sends. */
export type Sent<N extends RequestName> = z.input<Requests[N]['input']>;
export type Output<N extends RequestName> = z.output<Requests[N]['output']>;
