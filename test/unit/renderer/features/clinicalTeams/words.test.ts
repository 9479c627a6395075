import { describe, expect, it } from 'vitest';
import type { ClinicalTeamToPrepare } from '#contract/clinicalTeams.ts';
import type { HistoryEntry } from '#contract/history.ts';
import type { Finding } from '#domain/finding.ts';
import { preparationDates, toPrepareSentence } from '#renderer/features/clinicalTeams/words.ts';
import { boundDates } from '#renderer/text/dates.ts';
import { findingSentence } from '#renderer/text/findings/findings.ts';
import { historySentence } from '#renderer/text/history/history.ts';

const today = '2026-11-23';
const dates = boundDates(today);
const nameOf = (id: number) => ({ 1: 'Amira', 2: 'Daniel' })[id] ?? 'Somebody';

describe('Today says of a team', () => {
  const team: ClinicalTeamToPrepare = {
    clinicalTeamId: 3,
    name: 'Willow Ward',
    state: 'notPrepared',
    from: today,
    due: null,
    next: null,
    personIds: [1],
  };
  const say = (rest: Partial<ClinicalTeamToPrepare>) =>
    toPrepareSentence({ ...team, ...rest }, nameOf, dates);

  it('that it had no workshop, and who is there or will be', () => {
    expect(say({})).toBe('Willow Ward has had no preparation workshop, and Amira is placed there.');
    expect(say({ from: '2026-12-01', personIds: [1, 2] })).toBe(
      'Willow Ward has had no preparation workshop, and Amira and Daniel are placed there from Tue 1 Dec.',
    );
    expect(say({ next: '2026-12-02' })).toContain('A workshop is booked for Wed 2 Dec.');
  });

  it('when its refresh was or is due', () => {
    expect(say({ state: 'refreshOverdue', due: '2026-11-22' })).toBe(
      'The preparation of Willow Ward was to be refreshed by Sun 22 Nov, and Amira is placed there.',
    );
    expect(say({ state: 'refreshOverdue', due: '2026-11-30', from: '2026-12-01' })).toBe(
      'The preparation of Willow Ward is to be refreshed by Mon 30 Nov, and Amira is placed there.',
    );
  });
});

describe('the dates of a preparation', () => {
  const bare = {
    state: 'prepared',
    last: '2025-11-20',
    refreshDue: '2026-11-20',
    next: null,
    withoutPeer: false,
  } as const;

  it('say the last, the refresh and the next, as far as there are any', () => {
    expect(preparationDates(bare, dates)).toBe('Last Thu 20 Nov 2025, refresh was due Fri 20 Nov');
    expect(preparationDates({ ...bare, refreshDue: null, next: '2026-12-02' }, dates)).toBe(
      'Last Thu 20 Nov 2025, booked Wed 2 Dec',
    );
    expect(preparationDates({ ...bare, last: null, refreshDue: null, next: '2026-12-02' }, dates)).toBe(
      'Booked Wed 2 Dec',
    );
    expect(preparationDates({ ...bare, last: null, refreshDue: null }, dates)).toBe('');
  });
});

describe('findings about teams and applicants', () => {
  const say = (code: Finding['code'], facts: Finding['facts']) =>
    findingSentence(
      { code, severity: 'soft', personId: 1, sessionId: null, when: null, facts },
      { nameOf, today },
    );

  it('say what is missing and what to do', () => {
    expect(say('clinicalTeamNotPrepared', { team: 'Elm Ward', due: null, date: '2026-12-01' })).toBe(
      'Elm Ward has had no preparation workshop by Tue 1 Dec. Book one, co-delivered by a peer, before Amira starts there.',
    );
    expect(say('clinicalTeamRefreshOverdue', { team: 'Elm Ward', due: '2026-11-01' })).toBe(
      'Elm Ward was to be prepared anew by Sun 1 Nov. Book a workshop, co-delivered by a peer.',
    );
    expect(say('outcomeMissing', { assessment: 1, interview: 0, welfare: 1 })).toBe(
      'Nothing is recorded yet of Amira’s training assessment and welfare support.',
    );
    expect(say('outcomeAgainst', { assessment: 'notMet', interview: null })).toBe(
      'Amira’s training assessment is “Not met”.',
    );
  });

  it('say by what somebody is here already, and where to go on', () => {
    expect(say('alreadyHere', { name: 1, email: 1, telephone: 0, status: 'active' })).toBe(
      'Already here: Amira, with the same name and e-mail address. If it is the same person, go back and open that record.',
    );
    expect(say('alreadyHere', { name: 0, email: 0, telephone: 1, status: 'leaver' })).toContain(
      'Amira, who left, with the same telephone number. If it is the same person, open that record and press “Back in the team”.',
    );
  });
});

type Touched = HistoryEntry['touched'][number];

describe('history', () => {
  const say = (name: string, touched: Touched[], kind: HistoryEntry['kind'] = 'do') =>
    historySentence(
      {
        id: 5,
        name,
        kind,
        targetName: null,
        automatic: false,
        at: '2026-11-23T08:30:00.000Z',
        actorId: 9,
        touched,
        touchedCount: touched.length,
        counts: {},
        people: { 1: 'Amira Khan' },
        places: {},
        serviceUsers: {},
        steps: {},
        sessions: { 8: { kind: 'workshop', date: '2026-12-02', start: '15:30' } },
      },
      today,
      (id) => ({ 1: 'Amira' })[id],
    );
  const row = (table: string, before: Touched['before'], after: Touched['after']): Touched => ({
    table,
    rowId: 1,
    before,
    after,
  });
  const ward = row('clinical_team', { name: 'Elm Ward', archived: 0 }, { name: 'Elm Ward', archived: 0 });

  it('names the team whatever was changed in it', () => {
    const archived = row(
      'clinical_team',
      { name: 'Elm Ward', archived: 0 },
      { name: 'Elm Ward', archived: 1 },
    );
    expect(say('clinicalTeams.change', [archived])).toBe('Archived Elm Ward');
    const undone = row('clinical_team', archived.after, archived.before);
    expect(say('clinicalTeams.change', [undone], 'undo')).toBe('Undone: Archived Elm Ward');
    const placement = { person_id: 1, from_date: '2026-11-23', until_date: null };
    expect(say('clinicalTeams.place', [ward, row('placement', null, placement)])).toBe(
      'Placed Amira with Elm Ward, from Mon 23 Nov, no end date',
    );
    expect(
      say('clinicalTeams.recordWorkshop', [
        ward,
        row('workshop', null, { date: '2026-11-20', session_id: null }),
      ]),
    ).toBe('Recorded a workshop for Elm Ward, Fri 20 Nov');
    expect(
      say('clinicalTeams.recordWorkshop', [ward, row('workshop', null, { date: null, session_id: 8 })]),
    ).toBe('Recorded a workshop for Elm Ward, Wed 2 Dec 15:30');
  });

  it('says which outcomes were recorded, never what was found', () => {
    const before = {
      person_id: 1,
      assessment: null,
      assessed_on: null,
      interview: null,
      interviewed_on: null,
    };
    const after = { ...before, assessment: 'notMet', assessed_on: '2026-11-10' };
    const words = say('recruitment.record', [row('application', before, after)]);
    expect(words).toBe('Recorded Amira’s training assessment');
    const decided = {
      ...after,
      decision: 'appointedToRole',
      decided_on: '2026-11-20',
      status_from: '2026-12-01',
    };
    expect(say('recruitment.decide', [row('application', after, decided)])).toBe(
      'Amira: appointed to role on Fri 20 Nov, active from Tue 1 Dec',
    );
    // An undo finds the row decided and leaves it open; its words are of what was taken back.
    expect(say('recruitment.decide', [row('application', decided, after)], 'undo')).toBe(
      'Undone: Amira: appointed to role on Fri 20 Nov, active from Tue 1 Dec',
    );
  });
});
