import fc from 'fast-check';
import type { Person } from '#domain/people/person.ts';
import type { Cadence, SupervisionKind } from '#domain/supervision/cadence.ts';
import type { TermGround } from '#domain/termPlan/problem.ts';
import type { TermScope } from '#domain/termPlan/term.ts';
import { addDays, clockTimeOf, type Weekday } from '#domain/time/dates.ts';
import { absenceOf, attendee, lead, personOf, sessionOf, snapshotOf } from '#test/unit/domain/builders.ts';

/*
 * Terms that can be searched through: person 1 leads and works little, the others are supervised every two weeks, and
 * there is some of everything that stands in the way. Dense on purpose, so that sessions get in each other's way.
 */

export const monday = '2026-11-23';

const sites = ['Elm House', 'Riverside'] as const;

interface Shape {
  people: number;
  weeks: number;
  /** Hours the lead works on each of their days. */
  hours: number;
  days: number;
  /** How many of the people lead somebody besides: the last ones, and they are supervised themselves. */
  leads?: number;
}

function arbHours(days: readonly Weekday[], hours: number) {
  return fc
    .record({ start: fc.constantFrom(540, 570, 600), longer: fc.constantFrom(0, 30, 60) })
    .map(({ start, longer }) =>
      days.map((weekday) => ({
        week: 1 as const,
        weekday,
        start: clockTimeOf(start),
        end: clockTimeOf(start + hours * 60 + longer),
      })),
    );
}

/** A term of a team, with the ground it is planned from. */
export function arbTerm({ people, weeks, hours, days, leads = 0 }: Shape): fc.Arbitrary<TermGround> {
  const weekdays = ([1, 3, 4, 2, 5] as const).slice(0, days);
  const until = addDays(monday, weeks * 7);
  const arbPerson = (id: number) =>
    fc
      .record({ hours: arbHours(weekdays, hours), baseSite: fc.constantFrom(null, ...sites) })
      .map(({ hours: own, baseSite }) =>
        personOf(id, { baseSite, patterns: [{ from: '2020-01-01', weeks: 1, hours: own }] }),
      );
  const arbDay = fc.integer({ min: 0, max: weeks * 7 - 1 }).map((day) => addDays(monday, day));
  return fc
    .record({
      team: fc.tuple(...Array.from({ length: people }, (_, at) => arbPerson(at + 1))) as fc.Arbitrary<
        Person[]
      >,
      held: fc.array(fc.integer({ min: 5, max: 16 }), { minLength: people, maxLength: people }),
      withinDays: fc.constantFrom(2, 3),
      away: fc.array(fc.record({ who: fc.integer({ min: 1, max: people }), from: arbDay }), { maxLength: 2 }),
      busy: fc.array(
        fc.record({
          who: fc.integer({ min: 1, max: people }),
          date: arbDay,
          start: fc.constantFrom(540, 600, 630),
          site: fc.constantFrom(null, ...sites),
          placeId: fc.constantFrom(null, 1, 2),
        }),
        { maxLength: 4 },
      ),
      booked: fc.option(fc.record({ who: fc.integer({ min: 2, max: people }), date: arbDay }), { nil: null }),
      holiday: fc.option(arbDay, { nil: null }),
      rooms: fc.constantFrom([1], [1, 2]),
      kinds: fc.constantFrom<SupervisionKind[]>(
        ['groupSupervision'],
        ['individualSupervision'],
        ...(leads > 0 ? [['individualSupervision' as const, 'groupSupervision' as const]] : []),
      ),
      // Of each person, which of the other leads has them; nought: person 1.
      ledBy: fc.array(fc.integer({ min: 0, max: leads }), { minLength: people, maxLength: people }),
      mostInARow: fc.constantFrom(1, 2),
    })
    .map(
      ({
        team,
        held,
        withinDays,
        away,
        busy,
        booked,
        holiday,
        rooms,
        kinds,
        mostInARow,
        ledBy,
      }): TermGround => {
        const cadence: Cadence = { everyWeeks: 2, withinDays, minimumMinutes: 0, groupCounts: false };
        const scope: TermScope = {
          from: monday,
          until,
          leadId: 1,
          ownLeads: ledBy.flatMap((nth, at) => {
            const own = { personId: at + 1, leadId: people + 1 - nth };
            return nth === 0 || own.personId === 1 || own.leadId === own.personId ? [] : [own];
          }),
          people: team.map(({ id }) => id).slice(1),
          kinds,
          rooms,
          minutes: { individualSupervision: 60, groupSupervision: 90 },
          groupSize: 2,
          mostInARow,
        };
        const sessions = [
          ...busy.map(({ who, date, start, site, placeId }, at) =>
            sessionOf(100 + at, {
              kind: 'meeting',
              date,
              start: clockTimeOf(start),
              end: clockTimeOf(start + 45),
              site: placeId === null ? site : (sites[placeId - 1] ?? null),
              placeId,
              parts: [lead(who)],
            }),
          ),
          ...(booked === null
            ? []
            : [
                sessionOf(200, {
                  kind: kinds[0] ?? 'individualSupervision',
                  date: booked.date,
                  start: '13:00',
                  end: '14:00',
                  parts: [lead(1), attendee(booked.who)],
                }),
              ]),
        ];
        const snapshot = snapshotOf(team, {
          from: monday,
          until,
          sessions,
          absences: away.map(({ who, from }, at) => ({
            ...absenceOf(who, from, { until: addDays(from, 2) }),
            id: at + 1,
          })),
          holidays: new Map(holiday === null ? [] : [[holiday, 'Day off']]),
          rooms: new Set([1, 2]),
        });
        return {
          snapshot,
          scope,
          rooms: rooms.map((placeId) => ({ placeId, site: sites[placeId - 1] ?? null })),
          ledgerOf: (personId) => ({
            rules: kinds.map((kind) => ({
              role: 'peerWorker',
              status: 'active',
              kind,
              from: '2020-01-01',
              cadence,
            })),
            exceptions: [],
            absences: snapshot.absences,
            attendances: kinds.map((kind) => ({
              sessionId: 9,
              personId,
              kind,
              date: addDays(monday, -(held[personId - 1] ?? 7)),
              minutes: 60,
            })),
            pauseDays: 28,
            keptSince: '2000-01-01',
            standsIn: [],
            today: monday,
          }),
        };
      },
    );
}
