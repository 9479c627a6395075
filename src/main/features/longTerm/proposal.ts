import type { ReserveView } from '#contract/longTerm.ts';
import type { Input, Output } from '#contract/requests.ts';
import type { Spell } from '#domain/absence/absence.ts';
import { dutiesOf } from '#domain/longTerm/duties.ts';
import { earliestStart, isRunning, switchOver } from '#domain/longTerm/longTerm.ts';
import type { ReserveFit } from '#domain/longTerm/reserveFit.ts';
import { statusOn } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';
import { absenceById } from '#main/snapshot/absences.ts';
import { allPeople } from '#main/snapshot/people.ts';
import { sessionsTouched } from '#main/snapshot/sessions.ts';
import { gatherAround, viewsOf } from '#main/snapshot/snapshot.ts';
import { takesOf } from './continue.ts';
import { coordinatorOn, dateAfter, fitsFor, spellOf } from './ground.ts';
import { longTermFor, longTermView, type StoredLongTerm } from './reads.ts';

type Proposal = Output<'longTerm.proposal'>;

/** A year of cover at most tells who covers somebody now. */
const aYear = 366;

/** What the spell of an absence needs, and who could stand in. Throws NOT_FOUND. */
export function proposalFor(context: Context, { absenceId }: Input<'longTerm.proposal'>): Proposal {
  const { db, today } = context;
  const spell = spellOf(context, absenceById(db, absenceId));
  const over = switchOver(spell, context.settings, context.now);
  const cover = coverOf(spell, longTermFor(db, spell.personId), context);
  const isNeeded = over.state !== 'notInSight' && !(cover && isRunning(cover, today));
  const { fits, from, countedUntil } = isNeeded
    ? fitsFor(context, spell, over)
    : { fits: [], from: earliestStart(over, today), countedUntil: over.date };
  const [best] = fits;
  // A reserve who is ready a little later is waited for: the team bridges until then.
  const suggested = best?.readyFrom && best.readyFrom > from ? best.readyFrom : from;
  return {
    switchOver: over,
    cover: cover && longTermView(context, cover),
    uncovered: cover && isRunning(cover, today) ? newlyUncovered(context, cover) : 0,
    from: suggested,
    countedUntil,
    bridging: bridging(context, spell, suggested),
    reserves: fits.map(reserveView),
    deputyId: deputyOf(context, spell, suggested, fits),
  };
}

/** A fit as screens show it; the name is known there. */
export function reserveView({ name: _, ...fit }: ReserveFit): ReserveView {
  return fit;
}

/** The cover that belongs to a spell, the latest: it runs, or ran within it. */
function coverOf(spell: Spell, covers: readonly StoredLongTerm[], { today }: Context): StoredLongTerm | null {
  const start = dateOf(spell.interval.start);
  return covers.findLast((cover) => cover.from >= start || isRunning(cover, today)) ?? null;
}

function newlyUncovered(context: Context, cover: StoredLongTerm): number {
  return takesOf(context, cover).filter(({ taken }) => taken).length;
}

function ownSessions({ db }: Context, personId: number, from: IsoDate, until: IsoDate) {
  return from < until ? sessionsTouched(db, [{ personId, from, until }]) : [];
}

function bridging(context: Context, spell: Spell, from: IsoDate): Proposal['bridging'] {
  const { today, horizon } = context;
  const { personId } = spell;
  const end = dateAfter(spell, horizon);
  const until = from < end ? from : end;
  const sessions = ownSessions(context, personId, today, until);
  if (sessions.length === 0) return { open: 0, arranged: 0 };
  const snapshot = gatherAround(context, today, until, sessions);
  const question = { forPersonId: personId, from: today, snapshot, takeOver: false, byPersonId: null };
  const open = dutiesOf(question).length;
  const arranged = viewsOf(snapshot).filter((session) => {
    const own = session.gaps.filter((gap) => gap.personId === personId);
    const isToCome = `${session.date}T${session.end}` > context.now;
    return isToCome && own.length > 0 && own.every((gap) => gap.state === 'arranged');
  }).length;
  return { open, arranged };
}

/** Who covers most of somebody's sessions before a day, reserves left out; else the coordinator. */
function deputyOf(context: Context, spell: Spell, from: IsoDate, fits: readonly ReserveFit[]): number | null {
  const { personId } = spell;
  const began = dateOf(spell.interval.start);
  const since = addDays(from, -aYear);
  const sessions = ownSessions(context, personId, began > since ? began : since, from);
  const people = allPeople(context.db);
  const isThere = (id: number) => {
    const person = people.get(id);
    const isReserve = fits.some((fit) => fit.personId === id);
    return person !== undefined && !isReserve && id !== personId && statusOn(person, from) === 'active';
  };
  const counts = coverCounts(sessions, personId);
  const most = [...counts].filter(([id]) => isThere(id)).sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return most?.[0] ?? coordinatorOn(context, people, from, personId);
}

function coverCounts(sessions: readonly Session[], personId: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { cover, state } of sessions) {
    if (state !== 'planned') continue;
    const by = new Set(cover.filter((row) => row.forPersonId === personId).map((row) => row.byPersonId));
    for (const id of by) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
