import type { ProposalName, ReadName, WriteName } from '../../contract/requests.ts';
import { absenceProposals, absenceReads, absenceWrites } from '../features/absence/handlers.ts';
import { backupActions, backupReads } from '../features/backup/handlers.ts';
import { cohortProposals, cohortReads, cohortWrites } from '../features/cohort/handlers.ts';
import { contactsProposals, contactsReads, contactsWrites } from '../features/contacts/handlers.ts';
import { coverActions, coverProposals, coverReads, coverWrites } from '../features/cover/handlers.ts';
import { deputiesReads } from '../features/deputies/handlers.ts';
import { historyActions, historyReads } from '../features/history/handlers.ts';
import { inductionProposals, inductionReads, inductionWrites } from '../features/induction/handlers.ts';
import { longTermProposals, longTermReads } from '../features/longTerm/handlers.ts';
import { modulesProposals, modulesReads, modulesWrites } from '../features/modules/handlers.ts';
import { peopleProposals, peopleReads, peopleWrites } from '../features/people/handlers.ts';
import { planActions, planProposals, planReads } from '../features/plan/handlers.ts';
import { programmeReads, programmeWrites } from '../features/programme/handlers.ts';
import {
  recruitmentProposals,
  recruitmentReads,
  recruitmentWrites,
} from '../features/recruitment/handlers.ts';
import { registerReads, registerWrites } from '../features/register/handlers.ts';
import { reservesReads } from '../features/reserves/handlers.ts';
import { rotaReads } from '../features/rota/handlers.ts';
import { seriesProposals, seriesReads } from '../features/series/handlers.ts';
import { sessionProposals, sessionReads, sessionWrites } from '../features/sessions/handlers.ts';
import { settingsReads, settingsWrites } from '../features/settings/handlers.ts';
import { setupActions, setupReads, setupWrites } from '../features/setup/handlers.ts';
import {
  supervisionProposals,
  supervisionReads,
  supervisionWrites,
} from '../features/supervision/handlers.ts';
import { teamsProposals, teamsReads, teamsWrites } from '../features/teams/handlers.ts';
import { termPlanActions, termPlanProposals, termPlanReads } from '../features/termPlan/handlers.ts';
import { todayReads } from '../features/today/handlers.ts';
import { toldReads, toldWrites } from '../features/told/handlers.ts';
import type { Proposals, Reads, Writes } from '../request/context.ts';

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
