import type { z } from 'zod';
import { absenceRequests } from './absence.ts';
import { appRequests } from './app.ts';
import { backupRequests } from './backup.ts';
import { clinicalTeamsRequests } from './clinicalTeams.ts';
import { cohortRequests } from './cohort.ts';
import { coverRequests } from './cover.ts';
import { coverPlanRequests } from './coverPlan.ts';
import { checksOf, type NamesOf, type RequestShape } from './define.ts';
import { deputiesRequests } from './deputies.ts';
import { historyRequests } from './history.ts';
import { inductionRequests } from './induction.ts';
import { longTermRequests } from './longTerm.ts';
import { modulesRequests } from './modules.ts';
import { peopleRequests } from './people.ts';
import { printRequests } from './print.ts';
import { programmeRequests } from './programme.ts';
import { recruitmentRequests } from './recruitment.ts';
import { registerRequests } from './register.ts';
import { reservesRequests } from './reserves.ts';
import { rotaRequests } from './rota.ts';
import { seriesRequests } from './series.ts';
import { sessionRequests } from './sessions.ts';
import { settingsRequests } from './settings.ts';
import { supervisionRequests } from './supervision.ts';
import { termPlanRequests } from './termPlan.ts';
import { todayRequests } from './today.ts';
import { toldRequests } from './told.ts';
import { whoToRingRequests } from './whoToRing.ts';

/** Everything that has a handler of its own; the check twins are derived. */
const handled = {
  ...appRequests,
  ...peopleRequests,
  ...sessionRequests,
  ...seriesRequests,
  ...absenceRequests,
  ...coverRequests,
  ...toldRequests,
  ...longTermRequests,
  ...coverPlanRequests,
  ...termPlanRequests,
  ...supervisionRequests,
  ...registerRequests,
  ...whoToRingRequests,
  ...deputiesRequests,
  ...clinicalTeamsRequests,
  ...recruitmentRequests,
  ...programmeRequests,
  ...inductionRequests,
  ...cohortRequests,
  ...modulesRequests,
  ...reservesRequests,
  ...rotaRequests,
  ...todayRequests,
  ...historyRequests,
  ...settingsRequests,
  ...backupRequests,
  ...printRequests,
};

/** Everything the renderer may ask of main. */
export const requests = { ...handled, ...checksOf(handled) } satisfies Record<string, RequestShape>;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type HandledName = keyof typeof handled;
/** Questions, the check twins among them: nothing changes. */
export type ReadName = NamesOf<Requests, 'read' | 'check'>;
export type ActionName = NamesOf<Requests, 'action'>;
export type WriteName = NamesOf<Requests, 'write'>;
export type ProposalName = NamesOf<Requests, 'proposal'>;
/** What a handler receives, parsed. */
export type Input<N extends RequestName> = z.output<Requests[N]['input']>;
/** What a caller sends. */
export type Sent<N extends RequestName> = z.input<Requests[N]['input']>;
export type Output<N extends RequestName> = z.output<Requests[N]['output']>;
