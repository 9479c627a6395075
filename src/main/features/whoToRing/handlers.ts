import type { whoToRingRequests } from '#contract/whoToRing.ts';
import type { Handlers } from '#main/request/context.ts';
import { expectVersion } from '#main/request/version.ts';
import { judgeAll, judgeNaming, writeNaming } from './naming.ts';
import { contactsOf } from './views.ts';

export const whoToRingHandlers: Handlers<keyof typeof whoToRingRequests> = {
  'contacts.of': (context, { absenceId }) => contactsOf(context, absenceId),

  'contacts.remove': (tx, _context, { id, version }) => {
    expectVersion(tx, 'contact', id, version);
    tx.run('DELETE FROM contact WHERE id = ?', [id]);
    return null;
  },

  'contacts.name': {
    decide: (context, naming) => ({ findings: judgeNaming(context, naming) }),
    write: (tx, _context, naming) => writeNaming(tx, naming),
  },
  'contacts.nameAll': {
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
