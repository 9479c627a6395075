import type { CohortView } from '#contract/cohort.ts';
import { compareText } from '#domain/lists.ts';
import {
  attendanceOf,
  hasPeer,
  owedParts,
  type SharedStep,
  sameStep,
  sharedStep,
} from '#domain/reserves/cohort.ts';
import { allProgrammes } from '#main/features/programme/reads.ts';
import type { Context } from '#main/request/context.ts';
import { notFound } from '#main/request/refusal.ts';
import { inductionsOf, type StoredInduction } from '#main/snapshot/inductions.ts';
import { allPeople } from '#main/snapshot/people.ts';
import { type StoredSession, sessionsById } from '#main/snapshot/sessions.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** A cohort with the step of the programme it does. */
export interface StoredCohort {
  id: number;
  version: number;
  name: string;
  step: SharedStep;
  sessions: { sessionId: number; part: number }[];
}

/** Every cohort, the newest first. */
export function allCohorts(db: ReadableDatabase): StoredCohort[] {
  const rows = db.all<{
    id: number;
    version: number;
    name: string;
    stepId: number;
  }>('SELECT id, version, name, programme_step_id AS stepId FROM cohort ORDER BY id DESC');
  const steps = allProgrammes(db).flatMap((programme) => programme.steps);
  const sessions = db.all<{ cohortId: number; sessionId: number; part: number }>(
    'SELECT cohort_id AS cohortId, session_id AS sessionId, part FROM cohort_session ORDER BY part',
  );
  const byCohort = Map.groupBy(sessions, ({ cohortId }) => cohortId);
  return rows.flatMap(({ stepId, ...row }) => {
    const step = sharedStep(steps, stepId);
    const own = (byCohort.get(row.id) ?? []).map(({ sessionId, part }) => ({ sessionId, part }));
    return step ? [{ ...row, step, sessions: own }] : [];
  });
}

/** One cohort. Throws NOT_FOUND. */
export function cohortById(db: ReadableDatabase, id: number): StoredCohort {
  const cohort = allCohorts(db).find((each) => each.id === id);
  if (!cohort) throw notFound('cohort');
  return cohort;
}

type Run = StoredSession & { part: number; cohort: StoredCohort };

/** Cohorts as screens show them: who is in them, how each attended, and what is owed. */
export function cohortViews(context: Context): CohortView[] {
  const { db } = context;
  const cohorts = allCohorts(db);
  const runs = runsOf(db, cohorts);
  const inductions = [...inductionsOf(db).values()];
  const people = allPeople(db);
  return cohorts.map((cohort) => {
    const own = runs.filter((run) => run.cohort.id === cohort.id);
    return {
      id: cohort.id,
      version: cohort.version,
      name: cohort.name,
      step: cohort.step.name,
      sessions: own.map((run) => {
        const leads = run.parts.filter(({ part }) => part === 'lead').map(({ personId }) => personId);
        const { id: sessionId, part, date, start, end, state } = run;
        const peerDelivers = hasPeer(
          leads.map((id) => people.get(id)),
          date,
        );
        return { sessionId, part, date, start, end, state, leads, peerDelivers };
      }),
      members: inductions.flatMap((induction) => memberOf(context, induction, cohort, own, runs)),
    };
  });
}

/** Sessions of cohorts, by cohort and part. */
function runsOf(db: ReadableDatabase, cohorts: readonly StoredCohort[]): Run[] {
  const ids = cohorts.flatMap(({ sessions }) => sessions.map(({ sessionId }) => sessionId));
  const byId = new Map(sessionsById(db, ids).map((session) => [session.id, session]));
  return cohorts.flatMap((cohort) =>
    cohort.sessions.flatMap(({ sessionId, part }) => {
      const session = byId.get(sessionId);
      return session ? [{ ...session, part, cohort }] : [];
    }),
  );
}

function memberOf(
  { now }: Context,
  induction: StoredInduction,
  cohort: StoredCohort,
  own: readonly Run[],
  runs: readonly Run[],
): CohortView['members'] {
  const step = sameStep(induction.steps, cohort.step);
  const ids = new Set(own.map(({ id }) => id));
  if (!step?.booked.some(({ sessionId }) => ids.has(sessionId))) return [];
  const asRun = (run: Run) => ({ sessionId: run.id, part: run.part, date: run.date, end: run.end });
  const alike = runs.filter((run) => run.state === 'planned' && isSame(run.cohort, cohort));
  const attendance = own.map((run) => attendanceOf(step, asRun(run), now));
  const missedHere = new Set(own.filter((_, at) => attendance[at] === 'missed').map(({ part }) => part));
  const owed = owedParts(step, alike.map(asRun), now)
    .filter((part) => missedHere.has(part))
    .map((part) => ({ part, nextRun: nextRun(part, alike, induction.personId, now) }));
  return [{ personId: induction.personId, attendance, owed }];
}

const isSame = (one: StoredCohort, other: StoredCohort) =>
  one.step.name === other.step.name && one.step.kind === other.step.kind;

function nextRun(part: number, runs: readonly Run[], personId: number, now: string) {
  const coming = runs
    .filter((run) => run.part === part && `${run.date}T${run.start}` > now)
    .filter(({ parts }) => !parts.some((each) => each.personId === personId))
    .sort((a, b) => compareText(`${a.date}${a.start}`, `${b.date}${b.start}`));
  const [next] = coming;
  if (!next) return null;
  const { id: sessionId, version: sessionVersion, date, start, cohort } = next;
  return { sessionId, sessionVersion, date, start, cohort: cohort.name };
}
