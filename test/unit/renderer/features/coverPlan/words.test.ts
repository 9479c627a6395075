import { describe, expect, it } from 'vitest';
import type { CoverPlan, CoverPlanRow } from '#contract/coverPlan.ts';
import type { SessionView } from '#contract/values.ts';
import type { Finding, FindingCode } from '#domain/finding.ts';
import { nobodyWords } from '#renderer/features/coverPlan/obstacleWords.ts';
import { costWords, notesOf, termNote, whyWords } from '#renderer/features/coverPlan/rowWords.ts';
import {
  coverTermLines,
  faceLines,
  headline,
  progressWords,
  shareWords,
} from '#renderer/features/coverPlan/words.ts';
import { boundDates } from '#renderer/text/dates.ts';
import type { Names } from '#renderer/text/names.ts';

const [grace, amira, priya, maya, sam] = [1, 2, 3, 4, 5] as const;
const byId: Record<number, string> = {
  [grace]: 'Grace',
  [amira]: 'Amira',
  [priya]: 'Priya',
  [maya]: 'Maya',
  [sam]: 'Sam',
};
const nameOf = (id: number) => byId[id] ?? '?';
const names: Names = {
  name: (id) => (id === grace ? 'you' : nameOf(id)),
  first: (id) => (id === grace ? 'You' : nameOf(id)),
  fullName: nameOf,
  isYou: (id) => id === grace,
  missing: nameOf,
};
const dates = boundDates('2026-11-23');

const finding = (code: FindingCode, personId: number | null = priya): Finding => ({
  code,
  severity: 'hard',
  personId,
  sessionId: null,
  when: null,
  facts: {},
});

interface RowLike {
  id?: number;
  date?: string;
  code?: string | null;
  seriesId?: number | null;
  coverTerm?: 'short' | 'long';
  chosen?: Partial<NonNullable<CoverPlanRow['chosen']>> | null;
}

function row({
  id = 1,
  date = '2026-11-26',
  code = 'SU-001',
  seriesId = 7,
  coverTerm = 'short',
  chosen,
}: RowLike = {}): CoverPlanRow {
  const session: SessionView = {
    id,
    version: 1,
    seriesId,
    slot: date,
    kind: code === null ? 'groupSupervision' : 'supportMeeting',
    date,
    start: '11:00',
    end: '12:00',
    placeId: null,
    site: null,
    state: 'planned',
    question: null,
    serviceUserCode: code,
    parts: [{ personId: amira, part: 'lead', origin: 'series' }],
    cover: [],
    asks: [],
    notNeededFor: [],
    cancelReason: null,
    changedByHand: false,
    placeName: null,
    link: null,
    serviceUserId: null,
    gaps: [],
  } as SessionView;
  const interval = { start: `${date}T11:00`, end: `${date}T12:00` };
  return {
    session,
    gap: {
      sessionId: id,
      personId: amira,
      chain: [amira],
      interval,
      uncovered: [interval],
      state: 'needed',
      coLeadPresent: false,
      coverTerm,
    },
    stretch: '11:00',
    start: '11:00',
    end: '12:00',
    chosen:
      chosen === null
        ? null
        : { personId: priya, findings: [], score: [], locked: false, met: 3, runs: 1, ...chosen },
    alternatives: [],
    obstacles: [],
  };
}

function plan(over: Partial<CoverPlan> = {}): CoverPlan {
  return {
    scope: { from: '2026-11-23', until: '2026-12-21', people: [amira], only: null, imagined: null },
    digest: '',
    method: 'best',
    tiers: [],
    rows: [],
    shares: [],
    faces: [],
    ...over,
  };
}

const uncovered = (value: number, bound: number): CoverPlan['tiers'] => [
  { name: 'uncovered', value, bound, proven: value === bound },
];
const gaps = (many: number) => Array.from({ length: many }, (_, id) => row({ id }));

describe('the headline', () => {
  const said = (method: CoverPlan['method'], many: number, value: number, bound: number) => {
    const { covers, how } = headline({ method, rows: gaps(many), tiers: uncovered(value, bound) }, 20);
    return `${covers}. ${how}`;
  };

  it('says best possible only of what is proven', () => {
    expect(said('best', 14, 1, 1)).toBe('Covers 13 of 14 gaps. Best possible.');
    expect(said('best', 29, 0, 0)).toBe('Covers all 29 gaps. Best possible.');
    expect(said('best', 1, 0, 0)).toBe('Covers the one gap. Best possible.');
  });

  it('says how much more there might be when time ran out', () => {
    expect(said('timeLimit', 40, 2, 1)).toBe(
      'Covers 38 of at most 39 gaps. The best found in 20 seconds; 40 gaps in all.',
    );
    expect(said('timeLimit', 40, 1, 1)).toBe(
      'Covers 39 of 40 gaps. No plan covers more; as for who does it, this is the best found in 20 seconds.',
    );
    expect(said('timeLimit', 40, 0, 0)).toBe('Covers all 40 gaps. The best found in 20 seconds.');
  });

  it('says that it was worked out by hand, so to speak', () => {
    expect(said('oneByOne', 40, 3, 1)).toBe(
      'Covers 37 of at most 39 gaps. Worked out one gap at a time, because the solver gave no answer.',
    );
  });
});

describe('what is being worked out', () => {
  it('tells the step, and of the first how far', () => {
    expect(progressWords(null)).toBe('Looking at who can do what…');
    expect(progressWords({ gaps: 14, tier: 'uncovered', value: 2, bound: 1 })).toBe(
      'Step 1 of 5: covering as many as possible… 12 of 14 so far, at most 13.',
    );
    expect(progressWords({ gaps: 14, tier: 'uncovered', value: null, bound: 0 })).toBe(
      'Step 1 of 5: covering as many as possible…',
    );
    expect(progressWords({ gaps: 14, tier: 'faces', value: 4, bound: 0 })).toBe(
      'Step 3 of 5: fewest changes of face…',
    );
  });
});

describe('the plan as a whole', () => {
  it('says who would be seen, most people first, and names a group by its day', () => {
    const rows = [row(), row({ id: 2, code: null, date: '2026-11-24' })];
    const faces = [
      { continuityKey: 'code SU-001', people: [priya] },
      { continuityKey: 'series 7', people: [grace, maya] },
    ];
    expect(faceLines({ faces, rows }, names).map(({ line }) => line)).toEqual([
      'Group supervision on Tuesdays has two people: you and Maya',
      'SU-001 sees one person: Priya',
    ]);
  });

  it('says where the wrong kind of cover had to do, and why only where that is so', () => {
    const off = row({ coverTerm: 'long', chosen: { findings: [finding('longTermByTeam')] } });
    const tiers: CoverPlan['tiers'] = [{ name: 'coverTerm', value: 2, bound: 2, proven: true }];
    const [line] = coverTermLines(plan({ rows: [off, off], tiers }));
    expect(line).toBe('2 long-term gaps by the team, because no reserve can.');
    const found = tiers.map((tier) => ({ ...tier, proven: false }));
    expect(coverTermLines(plan({ rows: [off], tiers: found }))).toEqual(['1 long-term gap by the team.']);
    const kept = row({ coverTerm: 'long', chosen: { findings: [finding('longTermByTeam')], locked: true } });
    expect(coverTermLines(plan({ rows: [off, kept], tiers }))).toEqual(['2 long-term gaps by the team.']);
    expect(coverTermLines(plan({ rows: [row()], tiers }))).toEqual([]);
    const byYou = row({ coverTerm: 'short', chosen: { findings: [finding('byCoordinator')] } });
    const both = row({
      coverTerm: 'long',
      chosen: { findings: [finding('longTermByTeam'), finding('byCoordinator')] },
    });
    expect(coverTermLines(plan({ rows: [byYou, both], tiers }))).toEqual([
      '1 long-term gap by the team, because no reserve can.',
      '1 support meeting by the coordinator, because no peer worker in the team can.',
    ]);
  });

  it('says a share in words', () => {
    expect(shareWords({ personId: priya, before: 1, planned: 3, share: 4.4 })).toBe(
      '1 before and 3 planned, a fair share is 4.4',
    );
  });
});

describe('why this person', () => {
  const why = (
    chosen: Partial<NonNullable<CoverPlanRow['chosen']>>,
    rows: CoverPlanRow[],
    code: string | null = 'SU-001',
  ) => {
    const own = row({ chosen, code });
    if (!own.chosen) throw new Error('Nobody is chosen.');
    const shares = [{ personId: own.chosen.personId, before: 1, planned: 4, share: 5.2 }];
    return whyWords(own, own.chosen, { rows, shares }, names);
  };

  it('says whether they know each other, how many they take, and what is fair', () => {
    expect(why({ met: 3, runs: 4 }, gaps(4))).toBe(
      'has met SU-001 3 times and takes all 4 of these meetings; that makes 5 covered, a fair share is 5.2.',
    );
    expect(why({ met: 0, runs: 1 }, gaps(4))).toBe(
      'has not met SU-001 yet, but takes one of these 4 meetings; that makes 5 covered, a fair share is 5.2.',
    );
    expect(why({ met: 1, runs: 1 }, gaps(1))).toBe(
      'has met SU-001 once; that makes 5 covered, a fair share is 5.2.',
    );
  });

  it('is said to the coordinator as you', () => {
    expect(why({ personId: grace, met: 2, runs: 2 }, gaps(2))).toBe(
      'have met SU-001 twice and take both of these meetings; that makes 5 covered, a fair share is 5.2.',
    );
  });

  it('counts a group by its series, and a session by itself not at all', () => {
    const series = [row({ code: null }), row({ code: null, id: 2 }), row({ code: null, id: 3 })];
    expect(why({ met: 0, runs: 2 }, series, null)).toBe(
      'has not been in this series before, but takes 2 of these 3 sessions; that makes 5 covered, a fair share is 5.2.',
    );
    expect(why({ met: null, runs: 1 }, [])).toBe('would have 5 covered, a fair share is 5.2.');
    const [own] = gaps(1);
    if (!own?.chosen) throw new Error('Nobody is chosen.');
    expect(whyWords(own, { ...own.chosen, met: null }, { rows: [own], shares: [] }, names)).toBe('can.');
  });

  it('says why somebody is of the reserve, and leaves out of the notes what the sentence says', () => {
    const long = row({ coverTerm: 'long' });
    const byTeam = row({ coverTerm: 'long', chosen: { findings: [finding('longTermByTeam')] } });
    expect([long, byTeam, row()].map((each) => each.chosen && termNote(each, each.chosen))).toEqual([
      'reserve, as this is long-term',
      null,
      null,
    ]);
    const all = [finding('hasNotMet'), finding('aboveFairShare'), finding('backToBack')];
    expect(notesOf(all).map(({ code }) => code)).toEqual(['backToBack']);
  });
});

describe('what somebody else would cost', () => {
  const free = { findings: [], leavesOpen: [], coverTerm: 0, faces: 0, load: 0, warnings: 0 };
  const made = plan({
    rows: [row({ id: 1 }), row({ id: 2, date: '2026-12-01' }), row({ id: 3, date: '2026-12-02' })],
    faces: [{ continuityKey: 'code SU-001', people: [priya] }],
    shares: [
      { personId: maya, before: 1, planned: 5, share: 4 },
      { personId: sam, before: 0, planned: 3, share: 3.6 },
    ],
  });
  const cost = (
    alternative: Partial<CoverPlanRow['alternatives'][number]>,
    own = row({ chosen: { runs: 3 } }),
  ) => costWords(own, { ...free, personId: maya, ...alternative }, made, dates);

  it('names a face more, and a stranger in the place of somebody who comes once', () => {
    expect(cost({ faces: 2 })).toBe('one more face for SU-001');
    expect(cost({ faces: 1 }, row({ chosen: { runs: 1 } }))).toBe('less known to SU-001');
  });

  it('names what would be left open by its time, two at most', () => {
    const open = (sessionId: number) => ({ sessionId, forPersonId: amira, start: '11:00' });
    expect(cost({ leavesOpen: [open(2)] })).toBe('leaves Tue 1 Dec 11:00 open');
    expect(cost({ leavesOpen: [open(1), open(2), open(3)] })).toBe(
      'leaves Thu 26 Nov 11:00, Tue 1 Dec 11:00 and 1 more open',
    );
  });

  it('says how far over a fair share it would be, never less than one', () => {
    expect(cost({ load: 9 })).toBe('3 over a fair share');
    expect(cost({ load: 2, personId: sam })).toBe('a less even load: 4 covered, a fair share is 3.6');
    expect(cost({ load: 2, personId: amira })).toBe('a less even load');
  });

  it('says the kind of cover, counts warnings, and passes over what is better', () => {
    expect(cost({ coverTerm: 1, warnings: 2, faces: -1, load: -3 })).toBe(
      'short-term, but a reserve; 2 more things to know',
    );
    expect(cost({ coverTerm: 1 }, row({ coverTerm: 'long' }))).toBe('long-term, but in the team');
    expect(cost({ faces: -2 })).toBe('just as good');
  });
});

describe('why nobody', () => {
  it('counts several, names one, and puts what rules out most first', () => {
    expect(
      nobodyWords(
        [
          { code: 'reserveNotReady', findings: [finding('reserveNotReady', sam)] },
          { code: 'clash', findings: [priya, maya].map((id) => finding('clash', id)) },
          {
            code: 'outsideWorkingPattern',
            findings: [6, 7, 8, 9].map((id) => finding('outsideWorkingPattern', id)),
          },
        ],
        names,
      ),
    ).toBe('Nobody can: 4 are not working then, 2 are in another session and Sam may not cover yet.');
  });

  it('speaks to the coordinator, and has a word for every reason', () => {
    expect(nobodyWords([{ code: 'absent', findings: [finding('absent', grace)] }], names)).toBe(
      'Nobody can: you are away.',
    );
    expect(nobodyWords([{ code: 'roomTaken', findings: [finding('roomTaken')] }], names)).toBe(
      'Nobody can: Priya cannot.',
    );
    expect(nobodyWords([], names)).toBe('Nobody can.');
  });
});
