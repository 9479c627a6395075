import { sessionFindings } from '#domain/booking/sessionFindings.ts';
import type { Finding } from '#domain/finding.ts';
import type { Session } from '#domain/sessions/session.ts';
import { groundsOf } from '#domain/supervision/ledger.ts';
import { optionOf } from '#domain/termPlan/choices.ts';
import { termProblem } from '#domain/termPlan/problem.ts';
import { bookingOf } from '#domain/termPlan/series.ts';
import { asSession } from '#domain/termPlan/session.ts';
import { superviseeOf, type TermOption } from '#domain/termPlan/term.ts';
import { addDays } from '#domain/time/dates.ts';
import { type Decision, proposalHandler } from '#main/request/context.ts';
import { Refusal } from '#main/request/refusal.ts';
import { termDigest } from './digest.ts';
import { gatherTerm } from './gather.ts';
import { type SuperviseeBooking, writeBooking } from './writes.ts';

interface Acceptance extends Decision {
  bookings: SuperviseeBooking[];
}

/** Books rows of a plan, each judged with the others in place. All of them, or none. */
export const acceptTerm = proposalHandler<'termPlan.accept', Acceptance>({
  decide: (context, { scope, digest, rows }) => {
    const { ledger, ...ground } = gatherTerm(context, scope);
    const { snapshot } = ground;
    const problem = termProblem({ ...ground, ledgerOf: groundsOf(ledger) });
    if (termDigest(problem) !== digest) throw outOfDate();
    const options = rows.map((row) => {
      const option = optionOf(problem, row);
      if (!option) throw outOfDate();
      return option;
    });
    const planned = options.map((option) => asSession(problem, option));
    const after = { ...snapshot, sessions: [...snapshot.sessions, ...planned] };
    const findings = planned.flatMap((session) =>
      judge(session, { ...after, from: session.date, until: addDays(session.date, 1) }),
    );
    const bySupervisee = Map.groupBy(options, (option: TermOption) => superviseeOf(problem, option.due));
    const bookings = [...bySupervisee].map(
      ([supervisee, taken]): SuperviseeBooking => ({
        ...bookingOf(taken, supervisee.everyWeeks),
        supervisee,
        madeUntil: scope.until > context.horizon ? scope.until : context.horizon,
      }),
    );
    return { findings, bookings };
  },
  write: (tx, _context, _input, { bookings }) => {
    for (const booking of bookings) writeBooking(tx, booking);
    return null;
  },
});

/** What the rules say about a session with all the others booked; those not stored yet have no name. */
function judge(session: Session, snapshot: Parameters<typeof sessionFindings>[0]['snapshot']): Finding[] {
  return sessionFindings({ session, snapshot }).map((finding) => ({
    ...finding,
    sessionId: finding.sessionId !== null && finding.sessionId > 0 ? finding.sessionId : null,
    when: finding.when ?? {
      start: `${session.date}T${session.start}`,
      end: `${session.date}T${session.end}`,
    },
  }));
}

function outOfDate(): Refusal {
  return new Refusal({
    code: 'STALE',
    message:
      'Something this plan was worked out from has changed since, so nothing of it was booked. Press “Replan” and look again.',
  });
}
