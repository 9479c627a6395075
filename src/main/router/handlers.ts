import type { ProposalName, ReadName, WriteName } from '#contract/requests.ts';
import { absenceProposals, absenceReads, absenceWrites } from '#main/features/absence/handlers.ts';
import { backupActions, backupReads } from '#main/features/backup/handlers.ts';
import { teamsProposals, teamsReads, teamsWrites } from '#main/features/clinicalTeams/handlers.ts';
import { cohortProposals, cohortReads, cohortWrites } from '#main/features/cohort/handlers.ts';
import { coverActions, coverProposals, coverReads, coverWrites } from '#main/features/cover/handlers.ts';
import { planActions, planProposals, planReads } from '#main/features/coverPlan/handlers.ts';
import { deputiesReads } from '#main/features/deputies/handlers.ts';
import { historyActions, historyReads } from '#main/features/history/handlers.ts';
import { inductionProposals, inductionReads, inductionWrites } from '#main/features/induction/handlers.ts';
import { longTermProposals, longTermReads } from '#main/features/longTerm/handlers.ts';
import { modulesProposals, modulesReads, modulesWrites } from '#main/features/modules/handlers.ts';
import { peopleProposals, peopleReads, peopleWrites } from '#main/features/people/handlers.ts';
import { programmeReads, programmeWrites } from '#main/features/programme/handlers.ts';
import {
  recruitmentProposals,
  recruitmentReads,
  recruitmentWrites,
} from '#main/features/recruitment/handlers.ts';
import { registerReads, registerWrites } from '#main/features/register/handlers.ts';
import { reservesReads } from '#main/features/reserves/handlers.ts';
import { rotaReads } from '#main/features/rota/handlers.ts';
import { seriesProposals, seriesReads } from '#main/features/series/handlers.ts';
import { sessionProposals, sessionReads, sessionWrites } from '#main/features/sessions/handlers.ts';
import { settingsReads, settingsWrites } from '#main/features/settings/handlers.ts';
import { setupActions, setupReads, setupWrites } from '#main/features/setup/handlers.ts';
import {
  supervisionProposals,
  supervisionReads,
  supervisionWrites,
} from '#main/features/supervision/handlers.ts';
import { termPlanActions, termPlanProposals, termPlanReads } from '#main/features/termPlan/handlers.ts';
import { todayReads } from '#main/features/today/handlers.ts';
import { toldReads, toldWrites } from '#main/features/told/handlers.ts';
import { contactsProposals, contactsReads, contactsWrites } from '#main/features/whoToRing/handlers.ts';
import type { Proposals, Reads, Writes } from '#main/request/context.ts';

// A request of the contract without a handler, and a handler without a request, are compile errors here.

/** Everything that is answered without a transaction of its own. */
export const readHandlers = {
  ...setupReads,
  ...setupActions,
  ...peopleReads,
  ...sessionReads,
  ...seriesReads,
  ...absenceReads,
  ...coverReads,
  ...coverActions,
  ...longTermReads,
  ...programmeReads,
  ...inductionReads,
  ...reservesReads,
  ...cohortReads,
  ...modulesReads,
  ...planReads,
  ...planActions,
  ...termPlanReads,
  ...termPlanActions,
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
  ...historyActions,
  ...settingsReads,
  ...backupReads,
  ...backupActions,
} satisfies Reads<ReadName>;

export const writeHandlers = {
  ...setupWrites,
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
} satisfies Writes<WriteName>;

export const proposalHandlers = {
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
} satisfies Proposals<ProposalName>;
