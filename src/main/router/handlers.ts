import type { HandledName } from '#contract/requests.ts';
import { absenceHandlers } from '#main/features/absence/handlers.ts';
import { backupHandlers } from '#main/features/backup/handlers.ts';
import { clinicalTeamsHandlers } from '#main/features/clinicalTeams/handlers.ts';
import { cohortHandlers } from '#main/features/cohort/handlers.ts';
import { coverHandlers } from '#main/features/cover/handlers.ts';
import { coverPlanHandlers } from '#main/features/coverPlan/handlers.ts';
import { deputiesHandlers } from '#main/features/deputies/handlers.ts';
import { historyHandlers } from '#main/features/history/handlers.ts';
import { inductionHandlers } from '#main/features/induction/handlers.ts';
import { longTermHandlers } from '#main/features/longTerm/handlers.ts';
import { modulesHandlers } from '#main/features/modules/handlers.ts';
import { peopleHandlers } from '#main/features/people/handlers.ts';
import { printHandlers } from '#main/features/print/handlers.ts';
import { programmeHandlers } from '#main/features/programme/handlers.ts';
import { recruitmentHandlers } from '#main/features/recruitment/handlers.ts';
import { registerHandlers } from '#main/features/register/handlers.ts';
import { reservesHandlers } from '#main/features/reserves/handlers.ts';
import { rotaHandlers } from '#main/features/rota/handlers.ts';
import { seriesHandlers } from '#main/features/series/handlers.ts';
import { sessionHandlers } from '#main/features/sessions/handlers.ts';
import { settingsHandlers } from '#main/features/settings/handlers.ts';
import { setupHandlers } from '#main/features/setup/handlers.ts';
import { supervisionHandlers } from '#main/features/supervision/handlers.ts';
import { termPlanHandlers } from '#main/features/termPlan/handlers.ts';
import { todayHandlers } from '#main/features/today/handlers.ts';
import { toldHandlers } from '#main/features/told/handlers.ts';
import { whoToRingHandlers } from '#main/features/whoToRing/handlers.ts';
import type { Handlers } from '#main/request/context.ts';

/** What answers each request; one without a handler, and a handler without a request, are compile errors. */
export const handlers: Handlers<HandledName> = {
  ...setupHandlers,
  ...peopleHandlers,
  ...sessionHandlers,
  ...seriesHandlers,
  ...absenceHandlers,
  ...coverHandlers,
  ...toldHandlers,
  ...longTermHandlers,
  ...coverPlanHandlers,
  ...termPlanHandlers,
  ...supervisionHandlers,
  ...registerHandlers,
  ...whoToRingHandlers,
  ...deputiesHandlers,
  ...clinicalTeamsHandlers,
  ...recruitmentHandlers,
  ...programmeHandlers,
  ...inductionHandlers,
  ...cohortHandlers,
  ...modulesHandlers,
  ...reservesHandlers,
  ...rotaHandlers,
  ...todayHandlers,
  ...historyHandlers,
  ...settingsHandlers,
  ...backupHandlers,
  ...printHandlers,
};
