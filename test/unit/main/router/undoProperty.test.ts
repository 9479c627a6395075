import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RequestName, Sent } from '#contract/requests.ts';
import type { SessionView } from '#contract/values.ts';
import { phasedWeeks } from '#domain/absence/phasedReturn.ts';
import { outcomesOf } from '#domain/induction/induction.ts';
import { addDays } from '#domain/time/dates.ts';
import { groupSeries, setHours, setUpTeam, type Team } from '#test/unit/main/features/team.ts';
import { openWorld, type World } from '#test/unit/main/features/world.ts';

type Deed = (world: World, team: Team, pick: (n: number) => number) => Promise<void>;

/** Does it with every soft finding accepted and hard ones overridden; what is not possible just does not happen. */
async function attempt<N extends RequestName>(world: World, name: N, input: Sent<N>): Promise<void> {
  const check = await world.send({ name: `${name}.check`, input });
  const { value } = check as {
    value?: { findings: { code: string; personId: number; sessionId: number; when?: { start: string } }[] };
  };
  const accepted = value?.findings.map((f) =>
    [f.code, f.personId, f.sessionId, f.when?.start ?? ''].join('|'),
  );
  const consent = accepted ? { accepted, override: { reason: 'noOneElse', note: null } } : {};
  await world.send({ name, input: { ...(input as object), ...consent } });
}

async function some(world: World, pick: (n: number) => number): Promise<SessionView | undefined> {
  const { sessions } = await world.must('calendar.between', {
    from: '2026-01-01',
    until: '2026-05-01',
    people: null,
    kinds: null,
  });
  return sessions[pick(sessions.length)];
}

const people = (team: Team) => [team.lead, team.amira, team.tom, team.priya];
const one = (team: Team, pick: (n: number) => number) => people(team)[pick(4)] ?? team.lead;
const day = (pick: (n: number) => number) => addDays('2026-01-06', pick(90));

const deeds: Record<string, Deed> = {
  createSeries: (world, team, pick) =>
    attempt(
      world,
      'series.create',
      groupSeries(team, {
        everyWeeks: 1 + pick(4),
        count: 1 + pick(9),
        weekday: ([1, 2, 3, 4, 5] as const)[pick(5)] ?? 1,
      }),
    ),
  addSession: (world, team, pick) =>
    attempt(world, 'session.add', {
      kind: 'supportMeeting',
      date: day(pick),
      start: '10:00',
      end: '11:00',
      placeId: team.room,
      link: null,
      serviceUserId: team.code,
      leads: [one(team, pick)],
      attendees: [],
    }),
  move: async (world, _team, pick) => {
    const session = await some(world, pick);
    if (session)
      await attempt(world, 'session.move', {
        id: session.id,
        version: session.version,
        date: day(pick),
        start: '12:00',
        end: '13:15',
      });
  },
  cancel: async (world, _team, pick) => {
    const session = await some(world, pick);
    if (session)
      await attempt(world, 'session.cancel', { id: session.id, version: session.version, reason: 'other' });
  },
  putBack: async (world, _team, pick) => {
    const session = await some(world, pick);
    if (session) await attempt(world, 'session.reinstate', { id: session.id, version: session.version });
  },
  people: async (world, team, pick) => {
    const session = await some(world, pick);
    if (session)
      await attempt(world, 'session.changePeople', {
        id: session.id,
        version: session.version,
        leads: [team.lead],
        attendees: people(team).slice(1, 2 + pick(3)),
      });
  },
  changeRule: async (world, team, pick) => {
    const list = await world.must('series.list', {});
    const series = list[pick(list.length)];
    if (!series) return;
    const {
      kind: _,
      startDate: __,
      serviceUserId: ___,
      members: ____,
      ...rule
    } = groupSeries(team, { weekday: ([1, 2, 3, 4, 5] as const)[pick(5)] ?? 1 });
    await attempt(world, 'series.changeRule', {
      id: series.id,
      version: series.version,
      fromSlot: null,
      ...rule,
    });
  },
  changeMembers: async (world, team, pick) => {
    const list = await world.must('series.list', {});
    const series = list[pick(list.length)];
    if (series)
      await attempt(world, 'series.changeMembers', {
        id: series.id,
        version: series.version,
        fromDate: day(pick),
        leads: [team.lead],
        attendees: [one({ ...team, lead: team.tom }, pick)],
      });
  },
  endSeries: async (world, _team, pick) => {
    const list = await world.must('series.list', {});
    const series = list[pick(list.length)];
    if (series)
      await attempt(world, 'series.end', {
        id: series.id,
        version: series.version,
        fromSlot: null,
        reason: 'noLongerNeeded',
      });
  },
  absence: (world, team, pick) =>
    attempt(world, 'absence.record', {
      personId: one(team, pick),
      kind: 'sickness',
      from: day(pick),
      fromTime: null,
      until: null,
      untilTime: null,
    }),
  endAbsence: async (world, _team, pick) => {
    const list = await world.must('absence.list', {});
    const absence = list[pick(list.length)];
    if (absence)
      await attempt(world, 'absence.change', {
        id: absence.id,
        version: absence.version,
        kind: absence.kind,
        from: absence.from,
        fromTime: null,
        until: addDays(absence.from, pick(20)),
        untilTime: null,
      });
  },
  cover: async (world, team, pick) => {
    const gaps = await world.must('gaps.between', { from: '2026-01-01', until: '2026-06-01' });
    const gap = gaps[pick(gaps.length)];
    if (gap)
      await attempt(world, 'cover.arrange', {
        sessionId: gap.session.id,
        version: gap.session.version,
        forPersonId: gap.gap.personId,
        byPersonId: one(team, pick),
        start: gap.session.start,
        end: gap.session.end,
      });
  },
  ask: async (world, team, pick) => {
    const gaps = await world.must('gaps.between', { from: '2026-01-01', until: '2026-06-01' });
    const gap = gaps[pick(gaps.length)];
    if (!gap) return;
    const { id: sessionId, version, asks } = gap.session;
    const waiting = asks.find(({ answer }) => answer === null);
    if (waiting) {
      const name = pick(2) === 0 ? 'cover.decline' : 'cover.withdraw';
      await attempt(world, name, { sessionId, version, askId: waiting.id });
    } else {
      const forPersonId = gap.gap.personId;
      const asked = { forPersonId, askedPersonId: one(team, pick), how: 'message' as const };
      await attempt(world, 'cover.ask', { sessionId, version, ...asked });
    }
  },
  tell: async (world, _team, pick) => {
    const { sessions } = await world.must('calendar.between', {
      from: '2026-01-01',
      until: '2026-05-01',
      people: null,
      kinds: ['supportMeeting'],
    });
    const session = sessions[pick(sessions.length)];
    if (!session) return;
    const of = { sessionId: session.id, version: session.version };
    if (pick(3) === 0) await attempt(world, 'told.takeBack', of);
    else await attempt(world, 'told.record', { sessions: [of], toldOn: '2026-01-05' });
  },
  naming: async (world, team, pick) => {
    const from = day(pick);
    const naming = { from, until: addDays(from, pick(20)), start: null, end: null };
    await attempt(world, 'whoToRing.name', {
      forPersonId: team.lead,
      byPersonId: one(team, pick),
      ...naming,
    });
  },
  removeNaming: async (world, _team, pick) => {
    const [absence] = await world.must('absence.list', {});
    const found = absence && (await world.must('whoToRing.of', { absenceId: absence.id }));
    const naming = found?.named[pick(found.named.length)];
    if (naming) await attempt(world, 'whoToRing.remove', { id: naming.id, version: naming.version });
  },
  swap: async (world, _team, pick) => {
    const [one, other] = [await some(world, pick), await some(world, pick)];
    const leadOf = (session: SessionView) => session.parts.find(({ part }) => part === 'lead')?.personId;
    if (!one || !other) return;
    const side = (session: SessionView) => ({
      sessionId: session.id,
      version: session.version,
      personId: session.cover[0]?.byPersonId ?? leadOf(session) ?? 1,
    });
    await attempt(world, 'cover.swap', { one: side(one), other: side(other) });
  },
  removeCover: async (world, _team, pick) => {
    const covered = (
      await world.must('calendar.between', {
        from: '2026-01-01',
        until: '2026-06-01',
        people: null,
        kinds: null,
      })
    ).sessions.filter(({ cover }) => cover.length > 0);
    const session = covered[pick(covered.length)];
    if (session)
      await attempt(world, 'cover.remove', {
        sessionId: session.id,
        version: session.version,
        coverId: session.cover[pick(session.cover.length)]?.id ?? 1,
      });
  },
  phaseReturn: async (world, _team, pick) => {
    const list = await world.must('absence.list', {});
    const absence = list[pick(list.length)];
    if (!absence) return;
    const { patterns } = await world.must('person.get', { id: absence.personId });
    const until = addDays(absence.from, pick(20));
    const weeks = phasedWeeks(patterns, until, 1 + pick(3)).map(({ days }) =>
      days
        .filter(() => pick(2) === 0)
        .flatMap(({ date, hours }) =>
          hours.map(({ start, end }) => ({ date, start: start.slice(11), end: end.slice(11) })),
        ),
    );
    await attempt(world, 'absence.phaseReturn', { id: absence.id, version: absence.version, until, weeks });
  },
  beginInduction: async (world, team, pick) => {
    const personId = one(team, pick);
    const programmes = await world.must('programme.list', {});
    const programme = programmes[pick(programmes.length)];
    const { version } = await world.must('person.get', { id: personId });
    if (!programme) return;
    const held = programme.steps.slice(0, pick(4)).map(({ id: originId, kind }) => ({
      originId,
      doneOn: '2025-12-01',
      outcome: outcomesOf[kind][0],
      expiresOn: null,
      reference: null,
    }));
    const about = { personId, version, programmeId: programme.id, startDate: '2026-01-05' };
    await attempt(world, 'induction.start', { ...about, held });
  },
  signOff: async (world, team, pick) => {
    const induction = await world.must('induction.get', { personId: one(team, pick) });
    const step = induction?.steps[pick(induction.steps.length)];
    if (!induction || !step) return;
    const about = { id: induction.id, version: induction.version, stepId: step.id };
    const evidence = step.evidence[0];
    if (evidence && pick(2) === 0) {
      await attempt(world, 'step.undo', {
        id: induction.id,
        version: induction.version,
        evidenceId: evidence.id,
      });
      return;
    }
    const outcome = outcomesOf[step.kind][0];
    const rest = { doneOn: '2026-01-05', outcome, expiresOn: null, reference: null, signedById: team.lead };
    await attempt(world, 'step.signOff', { ...about, ...rest });
  },
  bookStep: async (world, team, pick) => {
    const induction = await world.must('induction.get', { personId: one(team, pick) });
    const step = induction?.steps[pick(induction.steps.length)];
    if (!induction || !step) return;
    const about = { id: induction.id, version: induction.version, stepId: step.id };
    const [session] = step.booked;
    if (session) {
      await attempt(world, 'step.unlink', { ...about, sessionId: session.sessionId });
      return;
    }
    const time = { date: day(pick), start: '14:00', end: '15:00', placeId: null, link: null };
    await attempt(world, 'step.book', { ...about, ...time, leads: [] });
  },
  changeProgramme: async (world, _team, pick) => {
    const [programme] = await world.must('programme.list', {});
    const step = programme?.steps[pick(programme.steps.length)];
    if (!programme || !step) return;
    const { id: stepId, version: _, position: __, ...fields } = step;
    const about = { id: programme.id, version: programme.version, stepId };
    if (pick(3) === 0) await attempt(world, 'programme.moveStep', { ...about, to: pick(18) });
    else
      await attempt(world, 'programme.changeStep', {
        ...about,
        ...fields,
        needed: 1 + pick(4),
        archived: pick(4) === 0,
      });
    for (const person of await world.must('programme.changes', { id: programme.id })) {
      const ids = person.changes.map(({ originId }) => originId);
      const choice = pick(2) === 0 ? { take: ids, leave: [] } : { take: [], leave: ids };
      await attempt(world, 'induction.takeOver', {
        id: person.inductionId,
        version: person.version,
        ...choice,
      });
    }
    const { archived: ___, ...added } = fields;
    const { id, version } = (await world.must('programme.list', {}))[0] ?? programme;
    await attempt(world, 'programme.addStep', { id, version, ...added, name: `Step ${pick(1000)}` });
  },
  hours: (world, team, pick) => setHours(world, one(team, pick), [1, 3], day(pick)),
  settings: (world, _team, pick) => attempt(world, 'settings.change', { travelMinutes: pick(60) }),
};

it('undo takes everything back, and redo brings everything again, on all tables', {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.infiniteStream(fc.nat(10_000))), {
        minLength: 2,
        maxLength: 9,
      }),
      async (steps) => {
        const world = openWorld({ now: '2026-01-05T08:30' });
        try {
          const team = await setUpTeam(world);
          await attempt(world, 'series.create', groupSeries(team, { count: 6 }));
          const before = await world.dump();
          const start = (await world.must('history.state', {})).undo?.id;
          for (const [name, numbers] of steps) {
            const pick = (n: number) => (numbers.next().value ?? 0) % Math.max(1, n);
            await deeds[name]?.(world, team, pick);
          }
          const after = await world.dump();
          let undone = 0;
          while ((await world.must('history.state', {})).undo?.id !== start) {
            await world.must('history.undo', { entryId: null });
            undone += 1;
          }
          expect(await world.dump()).toEqual(before);
          for (let step = 0; step < undone; step += 1) await world.must('history.redo', {});
          expect(await world.dump()).toEqual(after);
          expect(world.faults).toEqual([]);
        } finally {
          world.close();
        }
      },
    ),
    { numRuns: 40 },
  );
});
