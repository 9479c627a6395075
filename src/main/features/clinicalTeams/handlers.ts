import type { clinicalTeamsRequests } from '#contract/clinicalTeams.ts';
import type { Handlers } from '#main/request/context.ts';
import { changePlacement, place, removePlacement } from './placements.ts';
import { clinicalTeamsToPrepare } from './reads.ts';
import { clinicalTeamViews } from './views.ts';
import { workshopWrites } from './workshops.ts';
import { clinicalTeamWrites } from './writes.ts';

export const clinicalTeamsHandlers: Handlers<keyof typeof clinicalTeamsRequests> = {
  'clinicalTeams.list': clinicalTeamViews,
  'clinicalTeams.toPrepare': clinicalTeamsToPrepare,

  ...clinicalTeamWrites,
  ...workshopWrites,
  'clinicalTeams.removePlacement': removePlacement,

  'clinicalTeams.place': place,
  'clinicalTeams.changePlacement': changePlacement,
};
