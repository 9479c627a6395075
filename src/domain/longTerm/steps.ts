import type { ClinicalTeamKind } from '#domain/clinicalTeams/clinicalTeam.ts';
import type { Finding } from '#domain/finding.ts';
import {
  type Induction,
  isHeldOn,
  isWithdrawnOn,
  type OwnStep,
  unrecorded,
  validOn,
} from '#domain/induction/induction.ts';
import type { SignOffRole, StepKind } from '#domain/induction/programme.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { wholeDay } from '#domain/time/interval.ts';

/** What a reserve needs for one absence beyond their own induction: access to the notes, and to be known to the teams. */

export const coverStepKinds = ['access', 'introduction'] as const;
export type CoverStepKind = (typeof coverStepKinds)[number];

/** A ward or community team of whoever is stood in for. */
export interface ClinicalTeamOfCover {
  id: number;
  name: string;
  kind: ClinicalTeamKind;
  /** Whether the reserve is placed with it, or was. */
  isKnown: boolean;
}

/** A step that standing in can add to the induction of whoever stands in; never a gate. */
export interface CoverStep {
  what: CoverStepKind;
  clinicalTeamId: number | null;
  name: string;
  kind: StepKind;
  minutes: number;
  signOff: SignOffRole;
  /** The first day of the cover: from then on it is needed. */
  dueOn: IsoDate;
  /** The step of theirs that answers it already, or will. */
  already: { name: string; isHeld: boolean } | null;
}

/** How long a first meeting with a team takes. Not stated anywhere: a first suggestion, changed when it is booked. */
const introductionMinutes = 30;
/** The longest name of a step. */
const longestName = 80;

/**
 * What standing in from a day on asks of somebody beside the sessions: access to notes (handbook, chapter 8) and an
 * introduction to each team they do not know yet, or to the teams in general where none is known. What a step of theirs
 * answers already is named with it.
 */
export function coverStepsOf(
  induction: Induction,
  teams: readonly ClinicalTeamOfCover[],
  from: IsoDate,
): CoverStep[] {
  const fresh = teams.filter(({ isKnown }) => !isKnown);
  const introductions =
    teams.length === 0 ? [introductionTo(null, from)] : fresh.map((team) => introductionTo(team, from));
  return [accessTo(teams, from), ...introductions].map((step) => ({
    ...step,
    already: answerTo(step, induction, from),
  }));
}

function accessTo(teams: readonly ClinicalTeamOfCover[], from: IsoDate): CoverStep {
  const name = `Access to notes for ${teams.map((team) => team.name).join(', ')}`;
  return {
    what: 'access',
    clinicalTeamId: null,
    name: teams.length === 0 || name.length > longestName ? 'Access to notes for the cover' : name,
    kind: 'access',
    minutes: 0,
    signOff: 'coordinator',
    dueOn: from,
    already: null,
  };
}

function introductionTo(team: ClinicalTeamOfCover | null, from: IsoDate): CoverStep {
  const words = team?.name ?? 'the ward and community teams';
  return {
    what: 'introduction',
    clinicalTeamId: team?.id ?? null,
    name: `Introduction to ${words}`.slice(0, longestName),
    kind: 'induction',
    minutes: introductionMinutes,
    signOff: team?.kind === 'ward' ? 'wardLead' : 'coordinator',
    dueOn: from,
    already: null,
  };
}

/** Access is access, whatever its step is called; an introduction is one to the same team. */
function answerTo(step: CoverStep, { steps }: Induction, from: IsoDate): CoverStep['already'] {
  const alike = steps.filter(
    (own) =>
      own.kind === step.kind &&
      (step.what === 'access' || own.name === step.name) &&
      !isWithdrawnOn(own, from),
  );
  const own = alike.find((each) => isHeldOn(each, from)) ?? alike[0];
  return own ? { name: own.name, isHeld: isHeldOn(own, from) } : null;
}

/**
 * What the rules say of an induction by the first day of a cover, all soft: no access to notes is recorded, neither
 * with nor without, so that nobody has named the way work is handed over (handbook, chapter 8); an induction of the trust
 * or team is booked or expected only after that day (chapter 9). Facts: `step`, `on`.
 */
export function inductionFindings(personId: number, induction: Induction, from: IsoDate): Finding[] {
  const about = { severity: 'soft', personId, sessionId: null } as const;
  const findings: Finding[] = [];
  const access = induction.steps.filter(({ kind }) => kind === 'access');
  if (!access.some((step) => isHeldOn(step, from))) {
    const step = access.find((each) => !isWithdrawnOn(each, from))?.name ?? null;
    findings.push({ ...about, code: 'noNotesAccess', when: null, facts: { step } });
  }
  for (const step of induction.steps) {
    const on = lateInduction(step, from);
    if (on === null) continue;
    const facts = { step: step.name, on };
    findings.push({ ...about, code: 'inductionAfterStart', when: wholeDay(on), facts });
  }
  return findings;
}

/** The day, after the first of the cover, on which an induction still to be done is booked, else expected. */
function lateInduction(step: OwnStep, from: IsoDate): IsoDate | null {
  if (step.kind !== 'induction' || step.cover !== null || isHeldOn(step, from)) return null;
  const booked = unrecorded(step).map(({ date }) => date);
  const on = booked[step.needed - validOn(step, from) - 1] ?? step.dueOn;
  return on !== null && on > from ? on : null;
}
