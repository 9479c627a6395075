import { z } from 'zod';
import { finding, override, written } from './values.ts';

/** What goes into a request and what comes out. */
export interface RequestShape {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** A question: changes nothing. */
export function read<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { input, output } as const;
}

/** A change that no rule judges. */
export function write<S extends z.ZodRawShape>(shape: S) {
  return { input: z.strictObject(shape), output: written } as const;
}

/**
 * How many findings can be accepted at once: those of the longest plan (`mostGaps` in `plan.ts`) where each row has ten,
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
  return { input: z.strictObject({ ...shape, ...consent }), output: written } as const;
}

export const checked = z.object({ findings: z.array(finding) });

type Checks<P extends Record<string, RequestShape>> = {
  [K in keyof P & string as `${K}.check`]: { input: P[K]['input']; output: typeof checked };
};

/** The check twins of a map of proposals. */
export function checksOf<const P extends Record<string, RequestShape>>(proposals: P): Checks<P> {
  return Object.fromEntries(
    Object.entries(proposals).map(([name, { input }]) => [`${name}.check`, { input, output: checked }]),
  ) as Checks<P>;
}

export const nothing = z.strictObject({});
