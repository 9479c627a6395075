import type { Import } from './graph.ts';

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

/** What `main` stands on, below its requests. */
const ground = ['domain', 'main/store', 'main/solver'];
const react = ['react', 'react-dom', 'react-aria-components', 'lucide-react'];
const work = ['domain', 'contract'];
const screens = [...react, '@tanstack/react-query', 'wouter'];

/** The longest folder that holds a file is its room. Nothing else may be imported there. */
export const rooms: Room[] = [
  { folder: 'domain', ours: [], packages: ['temporal-polyfill'] },
  { folder: 'contract', ours: ['domain'], packages: ['zod'] },
  { folder: 'main/store', ours: ['domain'], packages: ['better-sqlite3', 'node:'] },
  { folder: 'main/solver', ours: [], packages: ['highs', 'node:'] },
  { folder: 'main/request', ours: [...ground, 'contract'], packages: ['node:'] },
  { folder: 'main/snapshot', ours: [...ground, 'contract', 'main/request'], packages: ['node:'] },
  {
    folder: 'main/features',
    ours: [...ground, 'contract', 'main/request', 'main/snapshot'],
    packages: ['node:'],
  },
  {
    folder: 'main/router',
    ours: [...ground, 'contract', 'main/request', 'main/snapshot', 'main/features'],
    packages: ['zod', 'node:'],
  },
  { folder: 'main/app', ours: [...work, 'main'], packages: ['electron', 'electron-log', 'node:'] },
  { folder: 'preload', ours: [], types: ['contract'], packages: ['electron'] },
  {
    folder: 'renderer/ui',
    ours: [],
    packages: [...react, 'react-aria', '@internationalized/date'],
  },
  { folder: 'renderer/text', ours: [...work, 'renderer/ui'], packages: [] },
  { folder: 'renderer/client', ours: [...work, 'renderer/ui', 'renderer/text'], packages: screens },
  {
    folder: 'renderer/parts',
    ours: [...work, 'renderer/ui', 'renderer/text', 'renderer/client'],
    packages: [...screens, '@internationalized/date'],
  },
  {
    folder: 'renderer/features',
    ours: [...work, 'renderer/ui', 'renderer/text', 'renderer/client', 'renderer/parts'],
    packages: [...screens, '@fullcalendar/react'],
  },
  {
    folder: 'renderer/app',
    ours: [...work, 'renderer'],
    packages: [...screens, 'zod', '@fontsource-variable/inter'],
  },
];

function roomOf(file: string): Room | undefined {
  return rooms
    .filter(({ folder }) => file.startsWith(`${folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

/** What is wrong with the imports of a file, each with what is allowed instead. */
export function wrongImports(file: string, imports: readonly Import[]): string[] {
  const room = roomOf(file);
  if (!room) {
    return [
      `${file} is in no room: give it a place in one of ${rooms.map((each) => each.folder).join(', ')}`,
    ];
  }
  const { folder, ours, packages, types = [] } = room;
  const isPackage = (name: string) =>
    packages.some((each) => name === each || name.startsWith(each.endsWith(':') ? each : `${each}/`));
  return imports.flatMap(({ file: target, package: name, typeOnly }) => {
    if (target === null) {
      if (name === null || isPackage(name)) return [];
      return `${file} imports ${name}. ${folder} may import the packages ${packages.join(', ') || 'none'}.`;
    }
    const inside = (each: string) => target.startsWith(`${each}/`);
    if (inside(folder) || ours.some(inside) || (typeOnly && types.some(inside))) return [];
    const allowed = [...ours, ...types.map((each) => `types of ${each}`)].join(', ') || 'nothing of ours';
    return `${file} imports ${target}. ${folder} may import ${allowed}.`;
  });
}
