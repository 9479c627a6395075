import type { longTermRequests } from '#contract/longTerm.ts';
import type { Handlers } from '#main/request/context.ts';
import { continueLongTerm } from './continue.ts';
import { dueOf } from './due.ts';
import { endLongTerm, handBackSlots } from './end.ts';
import { previewOf } from './preview.ts';
import { proposalFor } from './proposal.ts';
import { longTermById, longTermView, runningLongTerm } from './reads.ts';
import { startLongTerm } from './start.ts';

export const longTermHandlers: Handlers<keyof typeof longTermRequests> = {
  'longTerm.proposal': proposalFor,
  'longTerm.preview': previewOf,
  'longTerm.handBackSlots': handBackSlots,
  'longTerm.get': (context, { id }) => longTermView(context, longTermById(context.db, id)),
  'longTerm.running': (context) =>
    runningLongTerm(context.db, context.today).map((cover) => longTermView(context, cover)),
  'longTerm.due': (context) => dueOf(context),

  'longTerm.start': startLongTerm,
  'longTerm.continue': continueLongTerm,
  'longTerm.end': endLongTerm,
};
