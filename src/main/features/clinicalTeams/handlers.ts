import type {
  teamsProposals as proposals,
  teamsReads as reads,
  teamsWrites as writes,
} from '#contract/clinicalTeams.ts';
import type { Proposals, Reads, Writes } from '#main/request/context.ts';
import { changePlacement, place, removePlacement } from './placements.ts';
import { teamsToPrepare } from './reads.ts';
import { teamViews } from './views.ts';
import { workshopWrites } from './workshops.ts';
import { teamWrites } from './writes.ts';

export const teamsReads: Reads<keyof typeof reads> = {
  'teams.list': teamViews,
  'teams.toPrepare': teamsToPrepare,
};

export const teamsWrites: Writes<keyof typeof writes> = {
  ...teamWrites,
  ...workshopWrites,
  'teams.removePlacement': removePlacement,
};

export const teamsProposals: Proposals<keyof typeof proposals> = {
  'teams.place': place,
  'teams.changePlacement': changePlacement,
};
