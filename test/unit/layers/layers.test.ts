import { describe, expect, it } from 'vitest';
import { capabilities } from './capabilities.ts';
import { crossings, fileGraph, filesIn, folderGraph, type Graph, importsOf, rings, textOf } from './graph.ts';
import { repeatsItsFolder } from './names.ts';
import { rooms, wrongImports } from './rooms.ts';

/** Every ring of folders below a folder, with the imports that close it: one of them has to go. */
function folderRings(folder: string): string[] {
  return rings(folderGraph(folder)).map((ring) => {
    const closing = ring.slice(1).map((to, at) => {
      const [one, ...others] = crossings(folder, ring[at] ?? '', to);
      return `${one}${others.length > 0 ? ` (and ${others.length} more)` : ''}`;
    });
    return `${folder}: ${ring.join(' → ')}. Folders may use each other in one direction only: take one of these away, by moving what both need below them: ${closing.join('; ')}`;
  });
}

/** Every ring of files, types included. */
function fileRings(graph: Graph): string[] {
  return rings(graph).map(
    (ring) => `${ring.join(' → ')}. Put what both need, often a type, into a file of its own.`,
  );
}

describe('layers', () => {
  it('every file imports only what its room allows', () => {
    expect(filesIn('.').flatMap((file) => wrongImports(file, importsOf(file, textOf(file))))).toEqual([]);
  });

  it.each(['domain', 'main', 'main/features', 'renderer', 'renderer/features'])(
    'the folders of %s use each other in one direction',
    (folder) => {
      expect(folderRings(folder)).toEqual([]);
    },
  );

  it.each(['domain', 'contract', 'main', 'renderer'])(
    'no file of %s imports itself by a detour',
    (folder) => {
      expect(fileRings(fileGraph(folder))).toEqual([]);
    },
  );

  it("no file repeats its folder's name", () => {
    expect(filesIn('.', /\.(tsx?|css|sql)$/).flatMap((file) => repeatsItsFolder(file) ?? [])).toEqual([]);
  });

  it('a path that leaves its folder is written from src', () => {
    const upwards = filesIn('.').filter((file) => /from '\.\.\/(?!.*resources\/)/.test(textOf(file)));
    expect(upwards.map((file) => `${file}: write #domain/…, #contract/…, #main/… or #renderer/…`)).toEqual(
      [],
    );
  });

  it('a capability has one name in every layer', () => {
    const places = (name: string) => [
      filesIn(`domain/${name}`).length > 0,
      filesIn('contract').includes(`contract/${name}.ts`),
      filesIn(`main/features/${name}`).length > 0,
      filesIn(`renderer/features/${name}`).length > 0,
    ];
    expect(capabilities.filter((name) => places(name).includes(false))).toEqual([]);
    expect(capabilities.length).toBeGreaterThanOrEqual(12);
  });
});

describe('what the tests of the layers say', () => {
  it('names the room and what it may import', () => {
    const wrong = (file: string, text: string) => wrongImports(file, importsOf(file, text));
    expect(wrong('domain/example.ts', "import { z } from 'zod';")).toEqual([
      'domain/example.ts imports zod. domain may import the packages temporal-polyfill.',
    ]);
    expect(wrong('domain/example.ts', "import type { Bridge } from '#contract/bridge.ts';")).toEqual([
      'domain/example.ts imports contract/bridge.ts. domain may import nothing of ours.',
    ]);
    expect(wrong('renderer/text/x.ts', "import { useAsk } from '#renderer/client/client.ts';")).toEqual([
      'renderer/text/x.ts imports renderer/client/client.ts. renderer/text may import domain, contract, renderer/ui.',
    ]);
    expect(wrong('elsewhere/x.ts', '')).toEqual([
      `elsewhere/x.ts is in no room: give it a place in one of ${rooms.map(({ folder }) => folder).join(', ')}`,
    ]);
  });

  it('reads imports in every form', () => {
    const text = `import type { A } from './a.ts';\nimport { type B, type C } from '#domain/b.ts';\nimport { type D, d } from './d.ts';
      export * from './e.ts';\nimport w from './f.worker.ts?nodeWorker';\nconst g = await import('./g.ts');`;
    expect(
      importsOf('main/x.ts', text).map(({ file, typeOnly, isWorker }) => [file, typeOnly, isWorker]),
    ).toEqual([
      ['main/a.ts', true, false],
      ['domain/b.ts', true, false],
      ['main/d.ts', false, false],
      ['main/e.ts', false, false],
      ['main/f.worker.ts', false, true],
      ['main/g.ts', false, false],
    ]);
  });

  it('finds the shortest ring of each tangle', () => {
    const graph = (edges: [string, string][]): Graph => {
      const found: Graph = new Map();
      for (const [from, to] of edges) found.set(from, (found.get(from) ?? new Set()).add(to));
      return found;
    };
    const tangled = graph([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['c', 'b'],
      ['d', 'a'],
    ]);
    expect(rings(tangled)).toEqual([['b', 'c', 'b']]);
    expect(rings(graph([['a', 'b']]))).toEqual([]);
    expect(fileRings(tangled)).toEqual([
      'b → c → b. Put what both need, often a type, into a file of its own.',
    ]);
  });

  it('knows a name that repeats its folder', () => {
    expect(repeatsItsFolder('domain/termPlan/termPlanModel.ts')).toBe(
      'domain/termPlan/termPlanModel.ts: its folder says termPlan already, so it is called model.ts.',
    );
    expect(repeatsItsFolder('renderer/features/sessions/SessionPanel.tsx')).toBe(
      'renderer/features/sessions/SessionPanel.tsx: its folder says sessions already, so it is called Panel.tsx.',
    );
    expect(repeatsItsFolder('domain/absence/absence.ts')).toBeNull();
    expect(repeatsItsFolder('domain/sessions/session.ts')).toBeNull();
    expect(repeatsItsFolder('main/store/storage.ts')).toBeNull();
  });
});
