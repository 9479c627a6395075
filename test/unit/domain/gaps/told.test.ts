import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeToTell, needsTelling, type Tellable, type Told, toldText } from '#domain/gaps/told.ts';
import { type CancelReason, cancelReasons } from '#domain/sessions/session.ts';
import { addDays } from '#domain/time/dates.ts';
import { arbSession, worldStart } from '#test/unit/domain/arbitraries.ts';
import { coverOf, lead, sessionOf } from '#test/unit/domain/builders.ts';

const now = '2026-11-23T08:30';
const meeting = (rest: Partial<Tellable> = {}): Tellable => ({
  ...sessionOf(1, { serviceUserCode: 'SU-017' }),
  cancelReason: null,
  ...rest,
});
const told = (session: Tellable): Told => ({ on: '2026-11-23', byPersonId: 9, what: toldText(session) });

describe('what there is to tell', () => {
  it('is state, date, start and who leads in the end, whatever the order', () => {
    const cover = [coverOf(1, 1, 30), coverOf(2, 30, 4)];
    expect(toldText(meeting({ cover }))).toBe('planned 2026-11-24 10:00 4');
    expect(toldText(meeting({ parts: [lead(12), lead(3)] }))).toBe('planned 2026-11-24 10:00 3,12');
    expect(toldText(meeting({ parts: [lead(3), lead(12)] }))).toBe('planned 2026-11-24 10:00 3,12');
    expect(toldText(meeting({ state: 'cancelled' }))).toBe('cancelled 2026-11-24 10:00');
  });
});

describe('a change to tell', () => {
  const by = (who: number, rest: Partial<Tellable> = {}) => meeting({ cover: [coverOf(1, 1, who)], ...rest });

  it('is the same on another day, and another with somebody else, for somebody else, or told before', () => {
    const change = changeToTell(by(2), null);
    expect(changeToTell(by(2, { id: 7, date: '2026-12-01', cover: [coverOf(7, 1, 2)] }), null)).toBe(change);
    const others = [by(3), by(2, { serviceUserCode: 'SU-018' }), by(2, { state: 'cancelled' }), meeting()];
    for (const other of others) expect(changeToTell(other, null)).not.toBe(change);
    expect(changeToTell(by(2), told(meeting()))).not.toBe(change);
  });

  it('of a part of a session stands alone, because its times are told', () => {
    const part = (id: number) => by(2, { id, cover: [coverOf(id, 1, 2, '10:30')] });
    expect(changeToTell(part(1), null)).not.toBe(changeToTell(part(2), null));
  });
});

describe('the service user must be told', () => {
  const covered = meeting({ cover: [coverOf(1, 1, 2)] });

  it('when somebody else comes, also for a part, until the session begins', () => {
    expect(needsTelling(covered, null, now)).toBe(true);
    expect(needsTelling(meeting({ cover: [coverOf(1, 1, 2, '10:30')] }), null, now)).toBe(true);
    expect(needsTelling(meeting(), null, now)).toBe(false);
    expect(needsTelling(covered, null, '2026-11-24T09:59')).toBe(true);
    expect(needsTelling(covered, null, '2026-11-24T10:00')).toBe(false);
  });

  it('only where there is one', () => {
    expect(needsTelling({ ...covered, serviceUserCode: null }, null, now)).toBe(false);
  });

  it.each<[CancelReason, boolean]>([
    ['leadAway', true],
    ['noCover', true],
    ['roomNotAvailable', true],
    ['bankHoliday', true],
    ['serviceUserDeclined', false],
    ['serviceUserUnwell', false],
    ['attendeesAway', false],
    ['noLongerNeeded', false],
    ['other', false],
  ])('of one cancelled because %s: %s', (cancelReason, expected) => {
    expect(needsTelling(meeting({ state: 'cancelled', cancelReason }), null, now)).toBe(expected);
  });

  it('again when the cover they were told of is dropped', () => {
    expect(needsTelling(meeting(), told(covered), now)).toBe(true);
    expect(needsTelling(meeting(), told(meeting()), now)).toBe(false);
  });

  it('not of what they asked for themselves, whatever they were told before', () => {
    const declined = meeting({ state: 'cancelled', cancelReason: 'serviceUserDeclined' });
    expect(needsTelling(declined, told(covered), now)).toBe(false);
    const other = meeting({ state: 'cancelled', cancelReason: 'other' });
    expect(needsTelling(other, told(covered), now)).toBe(true);
  });
});

const arbTellable: fc.Arbitrary<Tellable> = fc
  .tuple(arbSession(1), fc.constantFrom(...cancelReasons), fc.constantFrom('SU-017', null))
  .map(([session, reason, serviceUserCode]) => ({
    ...session,
    serviceUserCode,
    cancelReason: session.state === 'cancelled' ? reason : null,
  }));
const early = `${worldStart}T00:00`;

it('whatever was told needs no telling, and nobody is told of what has begun', () => {
  fc.assert(
    fc.property(arbTellable, (session) => {
      expect(needsTelling(session, told(session), early)).toBe(false);
      expect(needsTelling(session, null, `${session.date}T${session.start}`)).toBe(false);
    }),
  );
});

it('any change of date, start, state or who leads needs telling again', () => {
  fc.assert(
    fc.property(
      arbTellable.filter(({ serviceUserCode }) => serviceUserCode !== null),
      fc.constantFrom('date', 'start', 'state', 'leads'),
      (session, what) => {
        const changed: Tellable = { ...session, cancelReason: null };
        if (what === 'date') changed.date = addDays(session.date, 7);
        if (what === 'start') changed.start = '08:45';
        if (what === 'state') changed.state = session.state === 'planned' ? 'skipped' : 'planned';
        if (what === 'leads') {
          changed.state = 'planned';
          changed.parts = [...session.parts, lead(77)];
        }
        expect(needsTelling(changed, told(session), early)).toBe(true);
      },
    ),
  );
});
