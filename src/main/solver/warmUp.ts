import type { Column, Row, Solving } from './tieredModel.ts';

const things = 4;
const people = 5;
const yesOrNo: Column = { lower: 0, upper: 1, integer: true };

/**
 * A small model of the make of a plan, to be solved before one comes: HiGHS is compiled as it runs, and most of the time a
 * first solving takes goes into that. Things to be done, each by one of those who can or by nobody; nobody does two that
 * follow each other; then as few people as can be, and a fair load. The same every time.
 */
export function warmUp(): Solving {
  const columns: Column[] = [];
  const rows: Row[] = [];
  const column = () => columns.push(yesOrNo) - 1;
  const keep = (lower: number, upper: number, plus: readonly number[], minus: readonly number[] = []) =>
    rows.push({
      lower,
      upper,
      columns: [...plus, ...minus],
      values: [...plus.map(() => 1), ...minus.map(() => -1)],
    });
  const options = Array.from({ length: things * people }, (_, at) => ({
    thing: Math.floor(at / people),
    person: at % people,
    // About every second person can, without a pattern that would be seen through at once.
    isThere: (at * at + 3 * at) % 7 < 4,
  }))
    .filter(({ isThere }) => isThere)
    .map((option) => ({ ...option, at: column() }));
  const optionsWhere = (fits: (option: { thing: number; person: number }) => boolean) =>
    options.filter(fits).map(({ at }) => at);

  const open = Array.from({ length: things }, column);
  open.forEach((nobody, thing) => {
    keep(1, 1, [...optionsWhere((each) => each.thing === thing), nobody]);
  });
  const faces = Array.from({ length: people }, column);
  const load = faces.flatMap((face, person) => {
    const ownOptions = optionsWhere((each) => each.person === person);
    for (const [before, at] of ownOptions.slice(0, -1).entries())
      keep(-Infinity, 1, [at, ownOptions[before + 1] ?? at]);
    for (const at of ownOptions) keep(-Infinity, 0, [at], [face]);
    const steps = ownOptions.map(column);
    keep(0, 0, ownOptions, steps);
    return steps.map((at, before) => ({ at, cost: 2 * before + 1 }));
  });
  const tier = (name: string, costs: readonly { at: number; cost: number }[]) => ({
    name,
    columns: costs.map(({ at }) => at),
    costs: costs.map(({ cost }) => cost),
  });
  const once = (ats: readonly number[]) => ats.map((at) => ({ at, cost: 1 }));
  const tiers = [tier('open', once(open)), tier('faces', once(faces)), tier('load', load)];
  return { model: { columns, rows, tiers, start: null }, timeLimitMs: 2000, seed: 1 };
}
