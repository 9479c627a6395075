import type {
  recruitmentProposals as proposals,
  recruitmentReads as reads,
  recruitmentWrites as writes,
} from '#contract/recruitment.ts';
import { figuresBetween } from '#domain/recruitment/application.ts';
import type { Proposals, Reads, Writes } from '#main/request/context.ts';
import { invalid } from '#main/request/refusal.ts';
import { addApplicant } from './add.ts';
import { decide, reopen } from './decide.ts';
import { allApplications, applicants } from './reads.ts';
import { record, start } from './record.ts';

export const recruitmentReads: Reads<keyof typeof reads> = {
  'recruitment.list': applicants,
  'recruitment.figures': ({ db }, { from, until }) => {
    if (until < from) throw invalid('until', 'The last day must not be before the first.');
    return figuresBetween(allApplications(db), from, until);
  },
};

export const recruitmentWrites: Writes<keyof typeof writes> = {
  'recruitment.start': start,
  'recruitment.record': record,
  'recruitment.reopen': reopen,
};

export const recruitmentProposals: Proposals<keyof typeof proposals> = {
  'recruitment.add': addApplicant,
  'recruitment.decide': decide,
};
