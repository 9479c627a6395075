import type { recruitmentRequests } from '#contract/recruitment.ts';
import { figuresBetween } from '#domain/recruitment/application.ts';
import type { Handlers } from '#main/request/context.ts';
import { invalid } from '#main/request/refusal.ts';
import { addApplicant } from './add.ts';
import { decide, reopen } from './decide.ts';
import { allApplications, applicants } from './reads.ts';
import { record, start } from './record.ts';

export const recruitmentHandlers: Handlers<keyof typeof recruitmentRequests> = {
  'recruitment.list': applicants,
  'recruitment.figures': ({ db }, { from, until }) => {
    if (until < from) throw invalid('until', 'The last day must not be before the first.');
    return figuresBetween(allApplications(db), from, until);
  },

  'recruitment.start': start,
  'recruitment.record': record,
  'recruitment.reopen': reopen,

  'recruitment.add': addApplicant,
  'recruitment.decide': decide,
};
