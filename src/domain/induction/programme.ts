import type { SessionKind } from '#domain/sessions/session.ts';

/** What an induction is made of: the steps a coordinator sets for everybody on a pathway (handbook, chapters 6 to 9). */

export const pathways = ['new', 'existingWorkforce'] as const;
/** How somebody comes into the team (handbook 6.1, 6.2). */
export type Pathway = (typeof pathways)[number];

export const stepKinds = [
  'check',
  'trainingSession',
  'assessment',
  'induction',
  'wardVisit',
  'shadowing',
  'reading',
  'access',
  'meeting',
] as const;
export type StepKind = (typeof stepKinds)[number];

export const signOffRoles = ['coordinator', 'trainer', 'wardLead', 'occupationalHealth', 'other'] as const;
export type SignOffRole = (typeof signOffRoles)[number];

/** The kind of session in which a step is done. */
export function sessionKindOf(kind: StepKind): SessionKind {
  if (kind === 'trainingSession') return 'training';
  if (kind === 'induction' || kind === 'wardVisit' || kind === 'shadowing') return kind;
  return 'meeting';
}

const withoutSession: ReadonlySet<StepKind> = new Set(['check', 'access', 'reading']);

/** Whether a step of a kind is done in a session, which can be booked. */
export function takesSession(kind: StepKind): boolean {
  return !withoutSession.has(kind);
}

/** What a step is, in a template and as somebody's own. */
export interface StepShape {
  name: string;
  kind: StepKind;
  /** How many times. */
  needed: number;
  /** Minutes each time; 0 for what takes no time of the person's. */
  minutes: number;
  signOff: SignOffRole;
  /** Months for which it counts once done; null for good. */
  validMonths: number | null;
  /** Whether nobody may cover without it. */
  isGate: boolean;
}

/** A step of a template. `after`: ids of the steps that come before it. */
export interface ProgrammeStep extends StepShape {
  id: number;
  version: number;
  position: number;
  /** Days from the start by which it is due; null without a rule. */
  dueDays: number | null;
  archived: boolean;
  after: number[];
}

/**
 * The ring in which steps would wait for each other, as ids from one step back to itself; null when there is none.
 * The shortest through the first step that is in one.
 */
export function ringIn(steps: readonly { id: number; after: readonly number[] }[]): number[] | null {
  const after = new Map(steps.map((step) => [step.id, step.after]));
  for (const { id } of steps) {
    const ring = wayBack(id, after);
    if (ring) return ring;
  }
  return null;
}

/** The shortest way from a step through what comes before it back to itself. */
function wayBack(start: number, after: ReadonlyMap<number, readonly number[]>): number[] | null {
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (const id of queue) {
    for (const next of after.get(id) ?? []) {
      if (next === start) return [start, ...trailTo(id, start, cameFrom), start];
      if (cameFrom.has(next) || !after.has(next)) continue;
      cameFrom.set(next, id);
      queue.push(next);
    }
  }
  return null;
}

function trailTo(id: number, start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const trail: number[] = [];
  for (let at: number | undefined = id; at !== undefined && at !== start; at = cameFrom.get(at))
    trail.unshift(at);
  return trail;
}
