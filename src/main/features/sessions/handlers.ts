import type { sessionRequests } from '#contract/sessions.ts';
import { absenceInterval } from '#domain/absence/absence.ts';
import { blockedIntervals } from '#domain/booking/blockedIntervals.ts';
import type { Session } from '#domain/sessions/session.ts';
import { addDays, momentOf } from '#domain/time/dates.ts';
import { intersection } from '#domain/time/interval.ts';
import { refuseRegistered } from '#main/features/register/reads.ts';
import { type Handlers, proposalHandler } from '#main/request/context.ts';
import { invalid, notPossible } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { everybodyIn, overridesOf, sessionById } from '#main/snapshot/sessions.ts';
import { gather, gatherAround, viewsOf } from '#main/snapshot/snapshot.ts';
import { judgeChange, writeCoverChange } from './change.ts';
import { writePeople } from './parts.ts';
import { changedPeople, changedPlace, newSession, sizeLimitOf, writeNewSession } from './shape.ts';

export const sessionHandlers: Handlers<keyof typeof sessionRequests> = {
  'calendar.between': (context, { from, until, people, kinds }) => {
    const snapshot = gather(context, { from, until, people, kinds });
    const window = { start: momentOf(from, '00:00'), end: momentOf(until, '00:00') };
    const away = snapshot.absences.flatMap((absence) => {
      const interval = intersection(absenceInterval(absence), window);
      if (!interval || (people && !people.includes(absence.personId))) return [];
      return [{ personId: absence.personId, absenceId: absence.id, interval }];
    });
    const holidays = [...context.holidays]
      .filter(([date]) => date >= from && date < until)
      .map(([date, title]) => ({ date, title }));
    return { sessions: viewsOf(snapshot), holidays, away };
  },

  'session.get': (context, { id }) => {
    const session = sessionById(context.db, id);
    const [view] = viewsOf(
      gatherAround(context, session.date, addDays(session.date, 1), [session], everybodyIn([session])),
    );
    if (!view) throw notPossible('This session cannot be shown.');
    return { session: view, overrides: overridesOf(context.db, id) };
  },

  'session.fit': (context, { id, from, until }) => {
    const session = sessionById(context.db, id);
    const snapshot = gather(context, { from, until, people: null, kinds: null });
    const others = snapshot.sessions.filter((other) => other.id !== id);
    return { blocked: blockedIntervals({ ...snapshot, sessions: others }, session, from, until) };
  },

  'session.answer': (tx, _context, { id, version, answer }) => {
    expectVersion(tx, 'session', id, version);
    if (answer === 'skip') refuseRegistered(tx, id, 'left out');
    const { question, cover } = sessionById(tx, id);
    if (!question) throw notPossible('This has been answered already.');
    // Leaving it out here would drop the cover without a word; cancelling lists it and asks.
    if (answer === 'skip' && cover.length > 0) {
      throw notPossible(
        'Somebody covers this session. Open it and cancel it: you will see whose cover lapses.',
      );
    }
    tx.run('UPDATE session SET state = ?, question = NULL, changed_by_hand = 1 WHERE id = ?', [
      answer === 'keep' ? 'planned' : 'skipped',
      id,
    ]);
    raiseVersion(tx, 'session', id);
    return id;
  },

  'session.add': proposalHandler({
    decide: (context, input) => judgeChange(context, null, newSession(context, input)),
    write: (tx, _context, input, { after }) => writeNewSession(tx, input, after),
  }),

  'session.move': proposalHandler({
    decide: (context, { id, version, date, start, end }) => {
      if (start >= end) throw invalid('end', 'The end must be after the start, on the same day.');
      expectVersion(context.db, 'session', id, version);
      refuseRegistered(context.db, id, 'moved');
      const before = sessionById(context.db, id);
      if (before.state !== 'planned') {
        throw notPossible('This session does not take place. Put it back first, then move it.');
      }
      return judgeChange(context, before, { ...before, date, start, end, question: null });
    },
    write: (tx, _context, { id, date, start, end }, decision) => {
      tx.run(
        'UPDATE session SET date = ?, start_time = ?, end_time = ?, changed_by_hand = 1, question = NULL WHERE id = ?',
        [date, start, end, id],
      );
      writeCoverChange(tx, decision);
      return id;
    },
    sessionOf: ({ id }) => id,
  }),

  'session.changePlace': proposalHandler({
    decide: (context, { id, version, placeId }) => {
      expectVersion(context.db, 'session', id, version);
      const before = sessionById(context.db, id);
      return judgeChange(context, before, changedPlace(context.db, before, placeId));
    },
    write: (tx, _context, { id, placeId, link }, decision) => {
      tx.run('UPDATE session SET place_id = ?, link = ?, changed_by_hand = 1 WHERE id = ?', [
        placeId,
        link,
        id,
      ]);
      writeCoverChange(tx, decision);
      return id;
    },
    sessionOf: ({ id }) => id,
  }),

  'session.changePeople': proposalHandler({
    decide: (context, { id, version, leads, attendees }) => {
      expectVersion(context.db, 'session', id, version);
      refuseRegistered(context.db, id, 'given other people');
      const before = sessionById(context.db, id);
      const after = changedPeople(before, leads, attendees);
      return judgeChange(context, before, after, sizeLimitOf(context.db, before.seriesId));
    },
    write: (tx, _context, { id }, decision) => {
      writePeople(tx, decision.before, decision.after);
      tx.run('UPDATE session SET changed_by_hand = 1 WHERE id = ?', [id]);
      writeCoverChange(tx, decision);
      return id;
    },
    sessionOf: ({ id }) => id,
  }),

  'session.cancel': proposalHandler({
    decide: (context, { id, version }) => {
      expectVersion(context.db, 'session', id, version);
      refuseRegistered(context.db, id, 'cancelled');
      const before = sessionById(context.db, id);
      if (before.state === 'cancelled') throw notPossible('This session is cancelled already.');
      return judgeChange(context, before, { ...before, state: 'cancelled', question: null });
    },
    write: (tx, _context, { id, reason }, decision) => {
      tx.run("UPDATE session SET state = 'cancelled', cancel_reason = ?, question = NULL WHERE id = ?", [
        reason,
        id,
      ]);
      writeCoverChange(tx, decision);
      return id;
    },
    sessionOf: ({ id }) => id,
  }),

  'session.reinstate': proposalHandler({
    decide: (context, { id, version }) => {
      expectVersion(context.db, 'session', id, version);
      const before = sessionById(context.db, id);
      if (before.state === 'planned') throw notPossible('This session is planned already.');
      const after: Session = { ...before, state: 'planned', question: null };
      return judgeChange(context, before, after, sizeLimitOf(context.db, before.seriesId));
    },
    write: (tx, _context, { id }, decision) => {
      tx.run(
        "UPDATE session SET state = 'planned', cancel_reason = NULL, question = NULL, changed_by_hand = 1 WHERE id = ?",
        [id],
      );
      writeCoverChange(tx, decision);
      return id;
    },
    sessionOf: ({ id }) => id,
  }),
};
