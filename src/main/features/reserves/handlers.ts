import type { ReservesBoard, reservesRequests } from '#contract/reserves.ts';
import { toSignOff } from '#domain/induction/stepState.ts';
import { templateChanges } from '#domain/induction/takingOver.ts';
import { unknownLast } from '#domain/lists.ts';
import { isReserveFrom } from '#domain/longTerm/longTerm.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { progressOf, readinessOf, readyStates } from '#domain/reserves/readiness.ts';
import { runningLongTerm } from '#main/features/longTerm/reads.ts';
import { allProgrammes } from '#main/features/programme/reads.ts';
import type { Context, Handlers } from '#main/request/context.ts';
import { inductionsOf, readinessView } from '#main/snapshot/inductions.ts';
import { allPeople } from '#main/snapshot/people.ts';
import { helpsOf } from './helps.ts';
import { waitingOf } from './keepWarm.ts';
import { coverNotReady, expiringSoon } from './reads.ts';

type Line = ReservesBoard['pool'][number];

export const reservesHandlers: Handlers<keyof typeof reservesRequests> = {
  'reserves.board': (context) => {
    const people = [...allPeople(context.db).values()].filter((person) => isInPool(context, person));
    const { open, helps } = helpsOf(context, people);
    const line = lineIn(context, helps);
    return {
      pool: people.map(line).sort(byUse),
      openSessions: open,
      expiring: expiringSoon(context),
      notReadyForCover: coverNotReady(context),
    };
  },
};

/** Reserves, those who will be, and applicants whose induction has begun. */
function isInPool({ today }: Context, person: Person): boolean {
  if (person.role !== 'peerWorker') return false;
  const isPreparing = person.induction !== null && statusOn(person, today) === 'applicant';
  return isPreparing || isReserveFrom(person, today);
}

function lineIn(context: Context, helps: ReadonlyMap<number, number>): (person: Person) => Line {
  const { db, now, today } = context;
  const inductions = inductionsOf(db);
  const programmes = new Map(allProgrammes(db).map((programme) => [programme.id, programme]));
  const covers = runningLongTerm(db, today);
  return (person) => {
    const induction = inductions.get(person.id);
    const progress = induction ? progressOf(induction, today) : { done: 0, of: 0, next: [] };
    const [next = null] = progress.next;
    const template = induction && programmes.get(induction.programmeId)?.steps;
    return {
      personId: person.id,
      readiness: readinessView(readinessOf(person, context)),
      done: progress.done,
      of: progress.of,
      next: next?.name ?? null,
      nextId: next?.id ?? null,
      helps: helps.get(person.id) ?? 0,
      coversFor: covers.find(({ byPersonId }) => byPersonId === person.id)?.forPersonId ?? null,
      waiting: waitingOf(context, person),
      toSignOff: (induction?.steps ?? []).reduce((sum, step) => sum + toSignOff(step, now).length, 0),
      changes:
        induction && template
          ? templateChanges(template, [...induction.steps, ...induction.leftOut], induction.startDate).length
          : 0,
    };
  };
}

/** Whom to see to first: by state, then who could take most of what is open, then who is ready first. People come by name. */
function byUse(a: Line, b: Line): number {
  return (
    readyStates.indexOf(a.readiness.state) - readyStates.indexOf(b.readiness.state) ||
    b.helps - a.helps ||
    unknownLast(a.readiness.on, b.readiness.on)
  );
}
