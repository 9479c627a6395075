import type { Handlers } from '#main/request/context.ts';
import { notFound, notPossible } from '#main/request/refusal.ts';

export const mailActions: Handlers<'cover.mail'> = {
  /** The window says to whom and what, never where to: the address is what the coordinator keeps under People. */
  'cover.mail': async ({ db, host }, { askedPersonId, subject, body }) => {
    const person = db.get<{ name: string; email: string | null }>(
      'SELECT name, email FROM person WHERE id = ?',
      [askedPersonId],
    );
    if (!person) throw notFound('person');
    const { name, email } = person;
    if (email === null) {
      throw notPossible(`${name} has no e-mail address here. Add it under People, or copy the text.`);
    }
    return { opened: await host.desktop.writeMail({ to: email, subject, body }) };
  },
};
