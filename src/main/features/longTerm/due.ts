import type { LongTermDue, LongTermView } from '#contract/longTerm.ts';
import { type Spell, spellsOf } from '#domain/absence/absence.ts';
import { isToDo } from '#domain/induction/stepState.ts';
import { compareText } from '#domain/lists.ts';
import { switchOver } from '#domain/longTerm/longTerm.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';
import { absencesBetween } from '#main/snapshot/absences.ts';
import { fitsFor } from './ground.ts';
import { reserveView } from './proposal.ts';
import { absenceAt, longTermView, runningLongTerm } from './reads.ts';

/** How many days ahead Today looks. */
const daysAhead = 14;

/**
 * What Today says: absences that are or soon become long-term with nobody standing in, steps that came with cover and are
 * still to do, and hand-backs to arrange.
 */
export function dueOf(context: Context): LongTermDue[] {
  const { db, today } = context;
  const running = runningLongTerm(db, today);
  const stoodIn = new Set(running.map(({ forPersonId }) => forPersonId));
  const switching = spellsOf(absencesBetween(db, addDays(today, -366), '9999-12-31'))
    .filter(({ personId }) => !stoodIn.has(personId))
    .flatMap((spell) => switchingOver(context, spell) ?? [])
    .sort((a, b) => compareText(a.switchOver.date, b.switchOver.date) || a.personId - b.personId);
  const covers = running.map((cover) => longTermView(context, cover));
  const toDo = covers.flatMap((cover) => stepsToDo(cover, today) ?? []);
  const handBacks = covers
    .filter(({ handBackDue }) => handBackDue)
    .map((cover) => ({ what: 'handBack' as const, cover }));
  return [...switching, ...toDo, ...handBacks];
}

function stepsToDo(cover: LongTermView, today: IsoDate): Extract<LongTermDue, { what: 'steps' }> | null {
  const soon = addDays(today, daysAhead);
  const steps = cover.steps
    .filter(({ state, dueOn }) => isToDo(state) && dueOn !== null && dueOn < soon)
    .map(({ name }) => name);
  return steps.length > 0 ? { what: 'steps', cover, steps } : null;
}

function switchingOver(context: Context, spell: Spell): Extract<LongTermDue, { what: 'switchOver' }> | null {
  const { today } = context;
  const over = switchOver(spell, context.settings, context.now);
  const absence = absenceAt(spell, today);
  if (!absence || over.state === 'notInSight' || over.date >= addDays(today, daysAhead)) return null;
  const { fits, duties } = fitsFor(context, spell, over);
  // Nothing left open: nobody need stand in.
  if (duties.length === 0) return null;
  const [best] = fits;
  return {
    what: 'switchOver',
    absenceId: absence.id,
    personId: spell.personId,
    switchOver: over,
    best: best ? reserveView(best) : null,
  };
}
