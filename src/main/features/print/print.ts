import type { Input, Output } from '#contract/requests.ts';
import { compareText } from '#domain/lists.ts';
import { dateInWords } from '#domain/time/dateWords.ts';
import type { Context } from '#main/request/context.ts';
import { notPossible } from '#main/request/refusal.ts';
import { absenceById, absencesBetween, type StoredAbsence } from '#main/snapshot/absences.ts';
import { coordinatorIds, knownPerson } from '#main/snapshot/people.ts';

type Order = Input<'print.make'>;
type Done = Output<'print.make'>;

/** Prints a sheet, or saves it as PDF. Throws NOT_POSSIBLE, NOT_FOUND. */
export async function print(context: Context, order: Order): Promise<Done> {
  const { to } = order;
  const { route, title } = sheetOf(context, order);
  const { done, file } = await context.host.desktop.print(route, to, `${title}.pdf`);
  if (!done) return { done, message: to === 'pdf' ? 'No file was saved.' : 'Nothing was printed.' };
  return { done, message: file === null ? 'Sent to the printer.' : `Saved as ${file}.` };
}

function sheetOf(context: Context, order: Order): { route: string; title: string } {
  if (order.what === 'whoToRing') {
    const { id, from } = absenceToPrint(context, order.absenceId);
    return { route: `/print/whoToRing?absence=${id}`, title: `Who to ring ${dateInWords(from)}` };
  }
  if (order.what === 'passport') {
    const person = knownPerson(context.db, order.personId);
    if (!person.induction) {
      throw notPossible(
        `${person.name}’s induction has not begun. Begin it under Reserves, then print the passport.`,
      );
    }
    const title = `Passport ${person.name} ${dateInWords(context.today)}`;
    return { route: `/print/passport?person=${person.id}`, title };
  }
  const { what, from, weeks } = order;
  return {
    route: `/print/${what}?from=${from}&weeks=${weeks}`,
    title: `${titleOf(what, weeks)} ${dateInWords(from)}`,
  };
}

function titleOf(what: 'rota' | 'coverList', weeks: 1 | 4): string {
  if (what === 'coverList') return weeks === 1 ? 'Cover list' : 'Four-week cover list';
  return weeks === 1 ? 'Week rota' : 'Four-week rota';
}

/** The absence named, or a coordinator's absence of now, else the next one. */
function absenceToPrint({ db, today }: Context, id: number | null): StoredAbsence {
  const whose = coordinatorIds(db);
  if (id !== null) {
    const absence = absenceById(db, id);
    if (whose.includes(absence.personId)) return absence;
    throw notPossible('Only for the absence of a coordinator is there a sheet of whom to ring. Choose hers.');
  }
  const coming = absencesBetween(db, today, '9999-12-31', whose);
  const [first] = coming.sort((a, b) => compareText(a.from, b.from) || a.id - b.id);
  if (first) return first;
  throw notPossible('No coordinator is or will be away. Record the absence first.');
}
