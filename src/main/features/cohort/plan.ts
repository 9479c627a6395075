import type { Input } from '#contract/requests.ts';
import type { Finding } from '#domain/finding.ts';
import { sessionKindOf } from '#domain/induction/programme.ts';
import type { CopiedStep } from '#domain/induction/takingOver.ts';
import { compareText } from '#domain/lists.ts';
import { hasPeer, type SharedStep, sameStep, sharedStep } from '#domain/reserves/cohort.ts';
import { linkSession } from '#main/features/induction/steps.ts';
import { allProgrammes } from '#main/features/programme/reads.ts';
import { judgeChange, type SessionDecision } from '#main/features/sessions/change.ts';
import { newSession, writeNewSession } from '#main/features/sessions/shape.ts';
import { type Context, type Decision, proposalHandler } from '#main/request/context.ts';
import { invalid, notFound } from '#main/request/refusal.ts';
import { raiseVersion } from '#main/request/version.ts';
import { inductionsOf, type StoredInduction } from '#main/snapshot/inductions.ts';
import { allPeople, knownPerson } from '#main/snapshot/people.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

interface Member {
  induction: StoredInduction;
  step: CopiedStep;
}

type Plan = Decision & {
  members: Member[];
  sessions: { sent: Input<'session.add'>; decision: SessionDecision }[];
};

/** Plans all sessions in which some people do a step together: judged like sessions, written as one change. */
export const planCohort = proposalHandler<'cohort.plan', Plan>({
  decide: (context, input) => {
    const { db } = context;
    const steps = allProgrammes(db).flatMap((programme) => programme.steps);
    const template = sharedStep(steps, input.stepId);
    if (!template) throw notFound('step');
    const members = membersOf(db, input, template);
    const times = sorted(input.times);
    const { placeId, link, leads, people } = input;
    const rest = { serviceUserId: null, attendees: people, accepted: [], override: null };
    const sessions = times.map((time) => {
      const sent = { kind: sessionKindOf(template.kind), ...time, placeId, link, leads, ...rest };
      return { sent, decision: judgeChange(context, null, newSession(context, sent)) };
    });
    const findings = sessions.flatMap(({ decision }) => decision.findings);
    return { findings: [...findings, ...peers(context, leads, times)], members, sessions };
  },

  write: (tx, _context, { name, stepId }, { members, sessions }) => {
    const { id } = tx.run('INSERT INTO cohort (name, programme_step_id) VALUES (?, ?)', [name, stepId]);
    sessions.forEach(({ sent, decision }, at) => {
      const sessionId = writeNewSession(tx, sent, decision.after);
      tx.run('INSERT INTO cohort_session (cohort_id, session_id, part) VALUES (?, ?, ?)', [
        id,
        sessionId,
        at + 1,
      ]);
      for (const { step } of members) linkSession(tx, step.id, sessionId);
    });
    for (const { induction } of members) raiseVersion(tx, 'induction', induction.id);
    return id;
  },
});

function membersOf(
  db: ReadableDatabase,
  { people, leads }: Input<'cohort.plan'>,
  template: SharedStep,
): Member[] {
  const inductions = inductionsOf(db, people);
  return people.map((personId) => {
    const { name } = knownPerson(db, personId);
    const induction = inductions.get(personId);
    if (!induction) {
      throw invalid('people', `${name}’s induction has not begun. Begin it first, or leave ${name} out.`);
    }
    if (leads.includes(personId)) throw invalid('leads', `${name} cannot both lead and be trained.`);
    const step = sameStep(induction.steps, template);
    if (!step)
      throw invalid('people', `${name}’s induction has no step ${template.name}. Leave ${name} out.`);
    return { induction, step };
  });
}

/** By time; two at the same time cannot both be attended. */
function sorted(times: Input<'cohort.plan'>['times']): Input<'cohort.plan'>['times'] {
  const ordered = times.toSorted((a, b) => compareText(`${a.date}${a.start}`, `${b.date}${b.start}`));
  ordered.forEach((time, at) => {
    const before = ordered[at - 1];
    if (before?.date === time.date && before.end > time.start) {
      throw invalid('times', 'Two of these sessions are at the same time. Choose different times.');
    }
  });
  return ordered;
}

/** Training is delivered with experienced peers (handbook, chapter 7): said once where none leads. */
function peers({ db }: Context, leads: readonly number[], times: Input<'cohort.plan'>['times']): Finding[] {
  const people = allPeople(db, leads);
  const [first] = times;
  const delivering = leads.map((id) => people.get(id));
  if (!first || hasPeer(delivering, first.date)) return [];
  return [
    { code: 'noPeerDelivers', severity: 'soft', personId: null, sessionId: null, when: null, facts: {} },
  ];
}
