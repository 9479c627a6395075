import type { teamsRequests } from '#contract/teams.ts';
import type { Handlers } from '#main/request/context.ts';
import { changePlacement, place, removePlacement } from './placements.ts';
import { teamsToPrepare } from './reads.ts';
import { teamWrites } from './teamWrites.ts';
import { teamViews } from './views.ts';
import { workshopWrites } from './workshops.ts';

export const teamsHandlers: Handlers<keyof typeof teamsRequests> = {
  'teams.list': teamViews,
  'teams.toPrepare': teamsToPrepare,

  ...teamWrites,
  ...workshopWrites,
  'teams.removePlacement': removePlacement,

  'teams.place': place,
  'teams.changePlacement': changePlacement,
};
