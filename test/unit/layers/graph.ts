import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The folder whose files the tests of the layers read. */
export const src = resolve('src');

/** One import of a file: the file of ours it means, from `src`, or the package. */
export interface Import {
  file: string | null;
  package: string | null;
  typeOnly: boolean;
  /** Started on a thread of its own (`?nodeWorker`). */
  isWorker: boolean;
}

const posix = (path: string) => path.split(sep).join('/');

/** Every file below a folder of `src` whose name ends so, named from `src`. */
export function filesIn(folder: string, ending: RegExp = /\.tsx?$/): string[] {
  return readdirSync(join(src, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => posix(relative(src, join(entry.parentPath, entry.name))));
}

export const textOf = (file: string) => readFileSync(join(src, file), 'utf8');

const statement =
  /^\s*(?:import|export)\s+(type\s)?([^;'"]*?)from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** `{ type A, type B }` takes types alone, as `import type` does. */
function takesTypesAlone(names: string): boolean {
  const inBraces = /^\{([^}]*)\}\s*$/.exec(names.trim())?.[1];
  if (inBraces === undefined) return false;
  return inBraces
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .every((name) => name.startsWith('type '));
}

/** What a file imports, by the text it has. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  for (const [, type, names = '', ...rest] of text.matchAll(statement)) {
    const [from, query] = (rest[0] ?? rest[1] ?? rest[2] ?? '').split('?');
    if (!from) continue;
    const how = { typeOnly: type !== undefined || takesTypesAlone(names), isWorker: query === 'nodeWorker' };
    if (from.startsWith('#')) found.push({ file: from.slice(1), package: null, ...how });
    else if (from.startsWith('.')) {
      const target = posix(relative(src, resolve(src, dirname(file), from)));
      if (!target.startsWith('../resources/')) found.push({ file: target, package: null, ...how });
    } else found.push({ file: null, package: from, ...how });
  }
  return found;
}

export type Graph = Map<string, Set<string>>;

/** Which file below a folder imports which other files below it; types count. */
export function fileGraph(folder: string): Graph {
  const graph: Graph = new Map();
  for (const file of filesIn(folder)) {
    const targets = importsOf(file, textOf(file)).flatMap((each) => each.file ?? []);
    graph.set(file, new Set(targets.filter((target) => target.startsWith(`${folder}/`) && target !== file)));
  }
  return graph;
}

/** The same, of the folders directly below a folder; a file that stands beside them is a node of its own. */
export function folderGraph(folder: string): Graph {
  const roomOf = (file: string) => {
    const [room = '', ...inside] = file.slice(folder.length + 1).split('/');
    return inside.length === 0 ? room : `${room}/`;
  };
  const graph: Graph = new Map();
  for (const [file, targets] of fileGraph(folder)) {
    const room = roomOf(file);
    const known = graph.get(room) ?? new Set();
    for (const target of targets) if (roomOf(target) !== room) known.add(roomOf(target));
    graph.set(room, known);
  }
  return graph;
}

/** Where the imports between two rooms stand: `a.ts imports b/c.ts`. */
export function crossings(folder: string, from: string, to: string): string[] {
  const inside = (room: string, file: string) =>
    room.endsWith('/') ? file.startsWith(`${folder}/${room}`) : file === `${folder}/${room}`;
  return [...fileGraph(folder)].flatMap(([file, targets]) =>
    inside(from, file)
      ? [...targets].filter((target) => inside(to, target)).map((target) => `${file} imports ${target}`)
      : [],
  );
}

/** The strongly connected parts of a graph that have more than one node, each as one shortest ring through it (Tarjan). */
export function rings(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): number => {
    let lowest = order.size;
    order.set(node, lowest);
    low.set(node, lowest);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (open.includes(next)) lowest = Math.min(lowest, order.get(next) ?? lowest);
    }
    low.set(node, lowest);
    if (lowest === order.get(node)) {
      const part = open.splice(open.indexOf(node));
      if (part.length > 1) found.push(shortestRing(graph, new Set(part)));
    }
    return lowest;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

/** The shortest way round inside a strongly connected part: `a, b, a`. */
function shortestRing(graph: Graph, part: ReadonlySet<string>): string[] {
  const ringFrom = (start: string): string[] => {
    const ways: string[][] = [[start]];
    for (const way of ways) {
      for (const next of graph.get(way.at(-1) ?? '') ?? []) {
        if (next === start) return [...way, start];
        if (part.has(next) && !ways.some((each) => each.includes(next))) ways.push([...way, next]);
      }
    }
    return [];
  };
  return [...part].map(ringFrom).sort((a, b) => a.length - b.length)[0] ?? [];
}
