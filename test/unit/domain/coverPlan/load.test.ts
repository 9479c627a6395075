import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLoad } from '#domain/coverPlan/load.ts';
import { type Carrier, loadOf } from '#domain/coverPlan/value.ts';
import { type LinearModel, modelBuilder } from '#domain/linearModel.ts';

const arbCarrier = fc.record({
  personId: fc.constant(1),
  before: fc.nat(5),
  weight: fc.integer({ min: 1, max: 9 }),
});
/** For each service user how many sessions there are. */
const arbSizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });

interface Modelled {
  model: LinearModel;
  load: number;
  /** Columns of the options of each service user, and the column that says whether any of them holds. */
  faces: { options: number[]; column: number }[];
}

/** The load alone of a person who can cover sessions of some service users, started from some of them covered. */
function modelled(
  carrier: Carrier,
  sizes: readonly number[],
  covers: (session: number) => boolean,
  most?: number,
): Modelled {
  const builder = modelBuilder();
  const options = sizes.map((size) => Array.from({ length: size }, () => builder.whole(0, 1)));
  const faces = options.map((own) => ({ options: own, column: builder.any(own) }));
  const turns = options.flat().map((at) => ({ options: [at], weight: 1 }));
  const load = addLoad(builder, carrier, faces, most === undefined ? [] : [{ turns, most }]);
  const given = options.flat().map((at, session) => [at, covers(session) ? 1 : 0] as const);
  return { model: builder.build(new Map(given)), load, faces };
}

/** The least load that the rows allow, where all other columns have these values. */
function leastLoad({ rows }: LinearModel, load: number, values: readonly number[]): number {
  const bounds = rows.map((row) => {
    const at = row.columns.indexOf(load);
    if (at < 0) return 0;
    const rest = row.columns.reduce((sum, column, i) => {
      return column === load ? sum : sum + (row.values[i] ?? 0) * (values[column] ?? 0);
    }, 0);
    return (row.lower - rest) / (row.values[at] ?? 1);
  });
  return Math.max(0, ...bounds);
}

describe('the load of a person in the model', () => {
  it('is what it is worth, whatever they cover: no less, and nothing forbids it', () => {
    fc.assert(
      fc.property(arbCarrier, arbSizes, fc.nat(4095), (carrier, sizes, covered) => {
        const covers = (session: number) => ((covered >> session) & 1) === 1;
        const { model, load } = modelled(carrier, sizes, covers);
        const count = sizes.flatMap((size) => Array(size).fill(0)).filter((_, at) => covers(at)).length;
        expect(leastLoad(model, load, model.start ?? [])).toBe(loadOf(carrier, count));
      }),
      { numRuns: 500 },
    );
  });

  it('may be less where somebody stands in for nothing, never more', () => {
    fc.assert(
      fc.property(arbCarrier, arbSizes, fc.nat(4095), fc.nat(7), (carrier, sizes, covered, idle) => {
        const { model, load, faces } = modelled(carrier, sizes, (at) => ((covered >> at) & 1) === 1);
        const values = [...(model.start ?? [])];
        // Said to stand in although they cover nothing there, they could reach more: the column before the load.
        faces.forEach(({ column, options }, face) => {
          if (options.length > 1 && (idle >> face) & 1) values[column] = 1;
        });
        const reach = faces.reduce(
          (sum, { column, options }) => sum + options.length * (values[column] ?? 0),
          0,
        );
        values[load - 1] = reach;
        expect(leastLoad(model, load, values)).toBeLessThanOrEqual(values[load] ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  it('is bounded by whole faces: half of four sessions counts half of what four do', () => {
    const { model, load } = modelled({ personId: 1, before: 0, weight: 4 }, [4], () => true);
    const half = (model.start ?? []).map((value, at) => (at === load ? 0 : value / 2));
    expect(leastLoad(model, load, half)).toBe(loadOf({ personId: 1, before: 0, weight: 4 }, 4) / 2);
  });

  it('has no more lines than a cap lets be reached', () => {
    const carrier = { personId: 1, before: 0, weight: 4 };
    const free = modelled(carrier, [4, 4, 4], () => false);
    const capped = modelled(carrier, [4, 4, 4], (session) => session < 2, 2);
    expect(capped.model.rows.length).toBeLessThan(free.model.rows.length);
    expect(capped.model.columns[capped.load]?.upper).toBe(loadOf(carrier, 2));
    expect(leastLoad(capped.model, capped.load, capped.model.start ?? [])).toBe(loadOf(carrier, 2));
  });
});
