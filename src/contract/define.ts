import { z } from 'zod';
import { finding, override, written } from './values.ts';

/** What kind of request it is, what goes into it and what comes out. */
export interface RequestShape {
  readonly kind: 'read' | 'action' | 'write' | 'proposal' | 'check';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Of a check: the proposal whose twin it is. */
  readonly of?: string;
  readonly withoutDatabase?: true;
}

/** The names in a map of requests that are of a kind. */
export type NamesOf<M, Kind extends RequestShape['kind']> = {
  [N in keyof M]: M[N] extends { kind: Kind } ? N : never;
}[keyof M];

/** A question: changes nothing. */
export function read<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: 'read', input, output } as const;
}

/** What reaches beyond one transaction: undo, plans, the sample team, backup, printing, links. */
export function action<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: 'action', input, output } as const;
}

/** A read or an action that is answered even when no database is open. */
export function withoutDatabase<R extends RequestShape & { kind: 'read' | 'action' }>(request: R) {
  return { ...request, withoutDatabase: true } as const;
}

/** A change that no rule judges. */
export function write<S extends z.ZodRawShape>(shape: S) {
  return { kind: 'write', input: z.strictObject(shape), output: written } as const;
}

/**
 * How many findings can be accepted at once: those of the longest plan (`mostGaps` in `coverPlan.ts`) where each row has ten,
 * as many kinds as there are that do not stand in the way.
 */
const mostAccepted = 20_000;

/** What accompanies every proposal: the soft findings already accepted (by key), and an override of hard ones. */
export const consent = {
  accepted: z.array(z.string().max(200)).max(mostAccepted).default([]),
  override: override.nullable().default(null),
};

/** A change that rules judge. Its twin `<name>.check` runs the same deciding function and writes nothing. */
export function proposal<S extends z.ZodRawShape>(shape: S) {
  return { kind: 'proposal', input: z.strictObject({ ...shape, ...consent }), output: written } as const;
}

export const checked = z.object({ findings: z.array(finding) });

type Checks<M extends Record<string, RequestShape>> = {
  [N in NamesOf<M, 'proposal'> & string as `${N}.check`]: {
    kind: 'check';
    of: N;
    input: M[N]['input'];
    output: typeof checked;
  };
};

/** The check twins of the proposals in a map of requests. */
export function checksOf<M extends Record<string, RequestShape>>(requests: M): Checks<M> {
  const proposals = Object.entries(requests).filter(([, { kind }]) => kind === 'proposal');
  return Object.fromEntries(
    proposals.map(([name, { input }]) => [
      `${name}.check`,
      { kind: 'check', of: name, input, output: checked },
    ]),
  ) as Checks<M>;
}

export const nothing = z.strictObject({});
