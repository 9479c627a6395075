import type { longTermProposals as proposals, longTermReads as reads } from '#contract/longTerm.ts';
import type { Proposals, Reads } from '#main/request/context.ts';
import { continueLongTerm } from './continue.ts';
import { dueOf } from './due.ts';
import { endLongTerm, handBackSlots } from './end.ts';
import { previewOf } from './preview.ts';
import { proposalFor } from './proposal.ts';
import { longTermById, longTermView, runningLongTerm } from './reads.ts';
import { startLongTerm } from './start.ts';

export const longTermReads: Reads<keyof typeof reads> = {
  'longTerm.proposal': proposalFor,
  'longTerm.preview': previewOf,
  'longTerm.handBackSlots': handBackSlots,
  'longTerm.get': (context, { id }) => longTermView(context, longTermById(context.db, id)),
  'longTerm.running': (context) =>
    runningLongTerm(context.db, context.today).map((cover) => longTermView(context, cover)),
  'longTerm.due': (context) => dueOf(context),
};

export const longTermProposals: Proposals<keyof typeof proposals> = {
  'longTerm.start': startLongTerm,
  'longTerm.continue': continueLongTerm,
  'longTerm.end': endLongTerm,
};
