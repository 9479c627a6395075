import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve('src');

interface Room {
  /** The folder, from `src`. */
  folder: string;
  /** Folders of ours it may import beside itself. */
  ours: string[];
  /** Packages it may import; a name also allows its subpaths. */
  packages: string[];
  /** Folders of which only types may be taken. */
  types?: string[];
}

// What a feature offers to others beside its reads, and may not change without looking at them.
const offered = new Set([
  // A series is made of sessions and judged like them; the sample team is made the way the app makes its own rows.
  'main/features/sessions/change.ts',
  'main/features/sessions/parts.ts',
  'main/features/sessions/shape.ts',
  'main/features/series/makeSessions.ts',
  'main/features/series/writes.ts',
  'main/features/register/take.ts',
  'main/features/cover/candidates.ts',
  // A plan looks at what the rules of cover look at, and arranges cover as it is arranged one by one.
  'main/features/cover/background.ts',
  'main/features/cover/writes.ts',
  // An applicant is added as a person is, and a decision gives the status or last day that people get by themselves.
  'main/features/people/add.ts',
  'main/features/people/leave.ts',
  'main/features/people/personWrites.ts',
  'main/features/people/setStatus.ts',
  // The inductions of the sample are begun and signed off the way the app does it.
  'main/features/induction/start.ts',
  'main/features/induction/evidence.ts',
  // What a cohort does together is booked and signed off as each person's own.
  'main/features/induction/steps.ts',
  // Standing in adds steps to an induction, and is supervised by whoever catch-up would choose.
  'main/features/induction/coverSteps.ts',
  'main/features/supervision/leads.ts',
  // A term is planned and stopped like cover.
  'main/features/plan/underWay.ts',
  // Who uses the app and where backups go are settings like any other.
  'main/features/settings/writes.ts',
  'main/features/backup/folder.ts',
]);

const react = [
  'react',
  'react-dom',
  'react-aria-components',
  'react-aria',
  '@internationalized/date',
  'lucide-react',
];

// The longest folder that holds a file is its room. Nothing else may be imported there.
const rooms: Room[] = [
  { folder: 'domain', ours: [], packages: ['temporal-polyfill'] },
  { folder: 'contract', ours: ['domain'], packages: ['zod'] },
  { folder: 'main/store', ours: ['domain'], packages: ['better-sqlite3', 'node:'] },
  { folder: 'main/solver', ours: [], packages: ['highs', 'node:'] },
  {
    folder: 'main/features',
    ours: ['domain', 'contract', 'main/store', 'main/solver'],
    packages: ['node:'],
  },
  {
    folder: 'main/router',
    ours: ['domain', 'contract', 'main/store', 'main/solver', 'main/features'],
    packages: ['zod', 'node:'],
  },
  {
    folder: 'main/app',
    ours: ['domain', 'contract', 'main'],
    packages: ['electron', 'electron-log', 'node:'],
  },
  { folder: 'preload', ours: [], types: ['contract'], packages: ['electron'] },
  {
    folder: 'renderer',
    ours: ['domain', 'contract'],
    packages: [
      ...react,
      '@tanstack/react-query',
      'wouter',
      'zod',
      '@fontsource-variable/inter',
      '@fullcalendar/react',
    ],
  },
];

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

interface Import {
  from: string;
  typeOnly: boolean;
}

function importsOf(text: string): Import[] {
  const found: Import[] = [];
  const statement =
    /^\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
  for (const match of text.matchAll(statement)) {
    const from = match[2] ?? match[3] ?? match[4];
    if (from) found.push({ from, typeOnly: Boolean(match[1]) });
  }
  return found;
}

function roomOf(path: string): Room | undefined {
  return rooms
    .filter((room) => path === room.folder || path.startsWith(`${room.folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

const posix = (path: string) => path.split(sep).join('/');

/** What is wrong with the imports of one file, each with what is allowed instead. */
function wrongImports(file: string, text: string): string[] {
  const path = posix(relative(src, file));
  const room = roomOf(path);
  if (!room)
    return [`${path} is in no room: give it a place in one of ${rooms.map((r) => r.folder).join(', ')}`];
  const wrong: string[] = [];
  for (const { from, typeOnly } of importsOf(text)) {
    const bare = from.replace(/\?.*$/, '');
    if (bare.startsWith('.')) {
      const target = posix(relative(src, resolve(dirname(file), bare)));
      if (target.startsWith('../resources/')) continue;
      const inside = (folder: string) => target.startsWith(`${folder}/`);
      if (inside(room.folder) || room.ours.some(inside)) continue;
      if (typeOnly && room.types?.some(inside)) continue;
      wrong.push(
        `${path} imports ${target}. ${room.folder} may import ${[...room.ours, ...(room.types ?? []).map((t) => `types of ${t}`)].join(', ') || 'nothing of ours'}.`,
      );
    } else if (
      !room.packages.some((name) => bare === name || bare.startsWith(name.endsWith(':') ? name : `${name}/`))
    ) {
      wrong.push(
        `${path} imports ${bare}. ${room.folder} may import the packages ${room.packages.join(', ') || 'none'}.`,
      );
    }
  }
  return wrong;
}

/** Circles in a graph of imports: `a → b → … → a`. */
function circles(graph: Map<string, Set<string>>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (name: string, trail: string[]): void => {
    if (trail.includes(name)) {
      found.push([...trail.slice(trail.indexOf(name)), name].join(' → '));
      return;
    }
    if (done.has(name)) return;
    for (const next of graph.get(name) ?? []) visit(next, [...trail, name]);
    done.add(name);
  };
  for (const name of graph.keys()) visit(name, []);
  return found;
}

/** Features of main that reach into another feature further than its reads, or what it offers to others by name. */
function wrongCrossings(): string[] {
  const wrong: string[] = [];
  for (const [file, targets] of fileGraph('main/features')) {
    for (const target of targets) {
      const [, , feature, ...inside] = target.split('/');
      if (inside.length === 0 || file.startsWith(`main/features/${feature}/`)) continue;
      if (!offered.has(target) && inside.join('/') !== 'reads.ts') {
        wrong.push(
          `${file} imports ${target}: another feature may take its reads.ts, or what is listed as offered in this test`,
        );
      }
    }
  }
  return wrong;
}

/** Which file of a folder imports which other files of it. */
function fileGraph(folder: string): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const file of files(join(src, folder))) {
    const targets = new Set<string>();
    for (const { from, typeOnly } of importsOf(readFileSync(file, 'utf8'))) {
      if (!from.startsWith('.') || typeOnly) continue;
      const target = posix(relative(src, resolve(dirname(file), from)));
      if (target.startsWith(`${folder}/`)) targets.add(target);
    }
    graph.set(posix(relative(src, file)), targets);
  }
  return graph;
}

describe('layers', () => {
  it('every file imports only what its room allows', () => {
    expect(files(src).flatMap((file) => wrongImports(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each(['domain', 'contract', 'main', 'renderer'])(
    'no file of %s imports itself by a detour',
    (folder) => {
      expect(circles(fileGraph(folder))).toEqual([]);
    },
  );

  it('features of main take only reads from each other', () => {
    expect(wrongCrossings()).toEqual([]);
  });

  it('says what is allowed when something is not', () => {
    const file = join(src, 'domain', 'example.ts');
    expect(wrongImports(file, "import { z } from 'zod';")).toEqual([
      'domain/example.ts imports zod. domain may import the packages temporal-polyfill.',
    ]);
    expect(wrongImports(file, "import type { Bridge } from '#test/unit/contract/bridge.ts';")).toEqual([
      'domain/example.ts imports contract/bridge.ts. domain may import nothing of ours.',
    ]);
    expect(wrongImports(join(src, 'elsewhere', 'x.ts'), '')).toHaveLength(1);
    expect(
      circles(
        new Map([
          ['a', new Set(['b'])],
          ['b', new Set(['a'])],
        ]),
      ),
    ).toEqual(['a → b → a']);
  });
});
