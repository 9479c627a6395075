import type { cohortRequests } from '#contract/cohort.ts';
import type { Handlers } from '#main/request/context.ts';
import { join, register } from './attend.ts';
import { freeTimes } from './freeTimes.ts';
import { planCohort } from './plan.ts';
import { cohortViews } from './reads.ts';

export const cohortHandlers: Handlers<keyof typeof cohortRequests> = {
  'cohort.list': cohortViews,
  'cohort.freeTimes': freeTimes,

  'cohort.register': register,

  'cohort.plan': planCohort,
  'cohort.join': join,
};
