/** What the project needs of a Linux system, how Debian and Ubuntu call it, and how the person is told. */

export type Purpose = 'window' | 'display' | 'driver';

export interface Need {
  readonly purpose: Purpose;
  /** What it is on any Linux: a library, or else a program. Fonts are neither. */
  readonly brings?: string;
  /** Its Debian package, and the name it has in releases whose clock outlasts the year 2038. */
  readonly names: readonly [string, string?];
}

const window: readonly Need[] = [
  library('libgtk-3.so.0', 'libgtk-3-0', 'libgtk-3-0t64'),
  library('libnss3.so', 'libnss3'),
  library('libasound.so.2', 'libasound2', 'libasound2t64'),
  library('libgbm.so.1', 'libgbm1'),
  library('libdrm.so.2', 'libdrm2'),
  library('libcups.so.2', 'libcups2', 'libcups2t64'),
  library('libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'),
  library('libatspi.so.0', 'libatspi2.0-0', 'libatspi2.0-0t64'),
  library('libxkbcommon.so.0', 'libxkbcommon0'),
  library('libXcomposite.so.1', 'libxcomposite1'),
  library('libXdamage.so.1', 'libxdamage1'),
  library('libXfixes.so.3', 'libxfixes3'),
  library('libXrandr.so.2', 'libxrandr2'),
  library('libexpat.so.1', 'libexpat1'),
  library('libudev.so.1', 'libudev1'),
  library('libdbus-1.so.3', 'libdbus-1-3'),
];

// A desktop has fonts of its own, whichever they are.
const display: readonly Need[] = [
  { purpose: 'display', brings: 'Xvfb', names: ['xvfb'] },
  { purpose: 'display', names: ['fonts-liberation'] },
];

const driver: readonly Need[] = ['g++', 'make', 'python3', 'unzip'].map((name) => ({
  purpose: 'driver',
  brings: name,
  names: [name],
}));

const needs: Readonly<Record<Purpose, readonly Need[]>> = { window, display, driver };

const reasons: Readonly<Record<Purpose, string>> = {
  window: 'to open a window',
  display: 'for a virtual display, as there is no other',
  driver: 'to unpack the stand-in Electron and compile its database driver',
};

function library(brings: string, ...names: Need['names']): Need {
  return { purpose: 'window', brings, names };
}

/** Whatever of these purposes the system cannot do yet, by the test of one need. */
export function missingFor(purposes: readonly Purpose[], has: (need: Need) => boolean): readonly Need[] {
  return purposes.flatMap((purpose) => needs[purpose]).filter((need) => !has(need));
}

export function isInstalled({ names }: Need, installed: ReadonlySet<string>): boolean {
  return names.some((name) => name !== undefined && installed.has(name));
}

/**
 * The name to install a need by: the one that apt has. A system that has never fetched apt's lists has none; there
 * the packages it came with tell which kind of names its release uses.
 */
export function nameFor(
  { names: [plain, late] }: Need,
  offered: ReadonlySet<string>,
  late64: boolean,
): string {
  if (!late || offered.has(plain)) return plain;
  return offered.has(late) || late64 ? late : plain;
}

/** The names of `apt-cache policy` that can really be installed: a name others merely provide has no candidate. */
export function offeredBy(policy: string): ReadonlySet<string> {
  const blocks = policy.split(/^(?=\S)/m);
  const real = blocks.filter((block) => /^ {2}Candidate: (?!\(none\))/m.test(block));
  return new Set(real.map((block) => block.slice(0, block.indexOf(':'))));
}

/** A line for each purpose: what is missing for it. */
export function listOf(missing: readonly Need[], nameOf: (need: Need) => string): string {
  const purposes = [...new Set(missing.map(({ purpose }) => purpose))];
  const line = (purpose: Purpose) => {
    const names = missing.filter((need) => need.purpose === purpose).map(nameOf);
    return `  ${reasons[purpose]}: ${names.join(' ')}`;
  };
  return purposes.map(line).join('\n');
}

/** The one command that brings them. */
export function commandFor(names: readonly string[], { asRoot }: { asRoot: boolean }): string {
  const sudo = asRoot ? '' : 'sudo ';
  return `${sudo}apt-get update && ${sudo}apt-get install --yes --no-install-recommends ${names.join(' ')}`;
}
