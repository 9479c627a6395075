import type {
  cohortProposals as proposals,
  cohortReads as reads,
  cohortWrites as writes,
} from '#contract/cohort.ts';
import type { Proposals, Reads, Writes } from '#main/request/context.ts';
import { join, register } from './attend.ts';
import { freeTimes } from './freeTimes.ts';
import { planCohort } from './plan.ts';
import { cohortViews } from './reads.ts';

export const cohortReads: Reads<keyof typeof reads> = {
  'cohort.list': cohortViews,
  'cohort.freeTimes': freeTimes,
};

export const cohortWrites: Writes<keyof typeof writes> = { 'cohort.register': register };

export const cohortProposals: Proposals<keyof typeof proposals> = {
  'cohort.plan': planCohort,
  'cohort.join': join,
};
