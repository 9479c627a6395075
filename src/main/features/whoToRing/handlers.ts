import type { whoToRingRequests } from '#contract/whoToRing.ts';
import type { Handlers } from '#main/request/context.ts';
import { expectVersion } from '#main/request/version.ts';
import { judgeAll, judgeNaming, writeNaming } from './naming.ts';
import { whoToRingOf } from './views.ts';

export const whoToRingHandlers: Handlers<keyof typeof whoToRingRequests> = {
  'whoToRing.of': (context, { absenceId }) => whoToRingOf(context, absenceId),

  'whoToRing.remove': (tx, _context, { id, version }) => {
    expectVersion(tx, 'who_to_ring', id, version);
    tx.run('DELETE FROM who_to_ring WHERE id = ?', [id]);
    return null;
  },

  'whoToRing.name': {
    decide: (context, naming) => ({ findings: judgeNaming(context, naming) }),
    write: (tx, _context, naming) => writeNaming(tx, naming),
  },
  'whoToRing.nameAll': {
    decide: (context, { forPersonId, named }) => ({
      findings: judgeAll(
        context,
        named.map((each) => ({ forPersonId, ...each })),
      ),
    }),
    write: (tx, _context, { forPersonId, named }) => {
      for (const each of named) writeNaming(tx, { forPersonId, ...each });
      return null;
    },
  },
};
