import type { WhoToRingView } from '#contract/whoToRing.ts';
import { patternOn } from '#domain/people/workingPattern.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { datesBetween } from '#domain/time/dates.ts';
import { common, type Interval, merge } from '#domain/time/interval.ts';
import { suggestNamings } from '#domain/whoToRing/suggestion.ts';
import { namedTimeOn } from '#domain/whoToRing/whoToRing.ts';
import type { Context } from '#main/request/context.ts';
import { absenceById } from '#main/snapshot/absences.ts';
import { personDetails } from '#main/snapshot/people.ts';
import { lastOf, type Reachable, reachable, type StoredNaming } from './reads.ts';

/** Who can be rung while somebody is away, and whom the app would name; null unless they are a coordinator. */
export function whoToRingOf(context: Context, absenceId: number): WhoToRingView | null {
  const absence = absenceById(context.db, absenceId);
  const found = reachable(context, absence, true);
  const { around, named, days, without, dates } = found;
  const person = around.people.get(absence.personId);
  if (person?.role !== 'coordinator') return null;
  const details = personDetails(context.db);
  const telephone = (id: number) => details.get(id)?.telephone ?? null;
  const view = viewOf(around);
  const last = lastOf(dates);
  const suggested = suggestNamings(absence.personId, without, view, (id) => telephone(id) !== null);
  return {
    personId: absence.personId,
    dates: last === null ? null : { from: dates.from, until: last },
    hoursAssumed: days.some(({ date }) => patternOn(person.patterns, date) === null),
    days: days.map(({ date, ringing }) => ({
      date,
      ringing: ringing.map(({ interval, personIds }) => ({
        interval,
        who: personIds.map((personId) => ({ personId, telephone: telephone(personId) })),
      })),
    })),
    without,
    named: named.map((naming) => ({
      ...withoutWhose(naming),
      telephone: telephone(naming.byPersonId),
      away: common(view.away(naming.byPersonId), timesOf(naming, found)),
    })),
    suggested: suggested.map(withoutWhose),
  };
}

function withoutWhose<N extends { forPersonId: number }>({
  forPersonId: _,
  ...rest
}: N): Omit<N, 'forPersonId'> {
  return rest;
}

/** When a naming stands on the dates looked at; a whole day after another is one time. */
function timesOf(naming: StoredNaming, { dates }: Reachable): Interval[] {
  const times = datesBetween(dates.from, dates.until).flatMap((date) => namedTimeOn(naming, date) ?? []);
  return merge(times);
}
