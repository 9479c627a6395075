import type { clinicalTeamsRequests } from '#contract/clinicalTeams.ts';
import type { Handlers } from '#main/request/context.ts';
import { changePlacement, place, removePlacement } from './placements.ts';
import { teamsToPrepare } from './reads.ts';
import { teamViews } from './views.ts';
import { workshopWrites } from './workshops.ts';
import { teamWrites } from './writes.ts';

export const clinicalTeamsHandlers: Handlers<keyof typeof clinicalTeamsRequests> = {
  'teams.list': teamViews,
  'teams.toPrepare': teamsToPrepare,

  ...teamWrites,
  ...workshopWrites,
  'teams.removePlacement': removePlacement,

  'teams.place': place,
  'teams.changePlacement': changePlacement,
};
