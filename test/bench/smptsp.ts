import type { Row, TieredModel } from '#main/solver/tieredModel.ts';

export interface Job {
  start: number;
  end: number;
}

/** Jobs at fixed times, and for each worker the jobs they are qualified for. */
export interface Roster {
  jobs: Job[];
  qualified: number[][];
}

/** One of which is known how few people can do it. */
export interface KnownRoster extends Roster {
  name: string;
  fewest: number;
}

/** Reads an instance; its format is told in `README.md` beside it. */
export function readRoster(text: string): Roster {
  const lines = text.split('\n').map((line) => line.trim());
  const after = (title: string) => {
    const at = lines.findIndex((line) => line.startsWith(title));
    return lines.slice(at + 1, at + 1 + Number(lines[at]?.split('=')[1]));
  };
  const numbers = (line: string) => line.split(/\s+/).map(Number);
  return {
    jobs: after('Jobs').map((line) => {
      const [start = Number.NaN, end = Number.NaN] = numbers(line);
      return { start, end };
    }),
    qualified: after('Qualifications').map((line) => numbers(line.replace(/^\d+:\s*/, ''))),
  };
}

/** The largest sets of jobs that all overlap: of one of them nobody can do two. */
export function cliquesOf(jobs: ReadonlyMap<number, Job>): number[][] {
  const byStart = [...jobs].sort(([, a], [, b]) => a.start - b.start);
  const cliques: number[][] = [];
  let running: (readonly [number, Job])[] = [];
  for (const [at, job] of byStart) {
    const still = running.filter(([, { end }]) => end > job.start);
    // As soon as one has ended, those that ran until now are a set nothing can be added to.
    if (still.length < running.length) cliques.push(running.map(([id]) => id));
    running = [...still, [at, job]];
  }
  if (running.length > 0) cliques.push(running.map(([id]) => id));
  return cliques;
}

/** As few workers as can be: one column for each qualified pair, and one for each worker. */
export function modelOf({ jobs, qualified }: Roster): TieredModel {
  const pairs = qualified.flatMap((ids, worker) => ids.map((job) => ({ worker, job })));
  const column = new Map(pairs.map(({ worker, job }, at) => [`${worker} ${job}`, at]));
  const pair = (worker: number, job: number) => column.get(`${worker} ${job}`) ?? -1;
  const works = (worker: number) => pairs.length + worker;
  const rows: Row[] = jobs.map((_, job) => {
    const columns = [...qualified.keys()].map((worker) => pair(worker, job)).filter((at) => at >= 0);
    return { lower: 1, upper: 1, columns, values: columns.map(() => 1) };
  });
  for (const [worker, ids] of qualified.entries()) {
    const own = new Map(ids.flatMap((id) => (jobs[id] ? [[id, jobs[id]] as const] : [])));
    for (const clique of cliquesOf(own)) {
      rows.push({
        lower: -Infinity,
        upper: 0,
        columns: [...clique.map((job) => pair(worker, job)), works(worker)],
        values: [...clique.map(() => 1), -1],
      });
    }
  }
  const workers = [...qualified.keys()];
  return {
    columns: [...pairs, ...workers].map(() => ({ lower: 0, upper: 1, integer: true })),
    rows,
    tiers: [{ name: 'workers', columns: workers.map(works), costs: workers.map(() => 1) }],
    start: null,
  };
}

/** Which worker each job was given; throws when it is not exactly one, qualified and free. */
export function rosterOf({ jobs, qualified }: Roster, values: readonly number[]): number[] {
  const given: number[][] = jobs.map(() => []);
  let at = 0;
  for (const [worker, ids] of qualified.entries()) {
    for (const job of ids) {
      if (values[at] === 1) given[job]?.push(worker);
      at += 1;
    }
  }
  return given.map((workers, job) => {
    const [worker, ...others] = workers;
    if (worker === undefined || others.length > 0)
      throw new Error(`Job ${job} has ${workers.length} workers.`);
    for (const [other, { start, end }] of jobs.entries()) {
      const mine = jobs[job];
      if (other !== job && mine && given[other]?.[0] === worker && start < mine.end && mine.start < end)
        throw new Error(`Worker ${worker} has the jobs ${job} and ${other} at once.`);
    }
    return worker;
  });
}
