/** Where the window was, and whether it filled the screen. The rectangle is the one it goes back to. */
export interface Placement {
  x: number;
  y: number;
  width: number;
  height: number;
  maximised: boolean;
}

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const smallest = { width: 360, height: 480 };
const usual = { width: 1280, height: 800 };
/** So much of the window must be on a screen for a hand to catch it. */
const reach = { width: 120, height: 60 };

/** What the file remembers; null when it holds anything else. */
export function readPlacement(text: string): Placement | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { x, y, width, height, maximised } = value as Record<string, unknown>;
  if (!whole(x) || !whole(y) || !whole(width) || !whole(height)) return null;
  return { x, y, width, height, maximised: maximised === true };
}

/**
 * Where to open the window, given what was remembered and the usable areas of today's screens, the main one first.
 * Never larger than its screen, never smaller than is usable, and in the middle of the main screen when the
 * remembered place is on none of them.
 */
export function placeWindow(remembered: Placement | null, screens: readonly [Area, ...Area[]]): Placement {
  const screen = remembered && bestOf(remembered, screens);
  if (!remembered || !screen) return inMiddle(remembered ?? { ...usual, maximised: false }, screens[0]);
  const width = clamp(remembered.width, smallest.width, screen.width);
  const height = clamp(remembered.height, smallest.height, screen.height);
  return {
    x: clamp(remembered.x, screen.x, screen.x + screen.width - width),
    y: clamp(remembered.y, screen.y, screen.y + screen.height - height),
    width,
    height,
    maximised: remembered.maximised,
  };
}

function inMiddle({ width, height, maximised }: Omit<Placement, 'x' | 'y'>, screen: Area): Placement {
  const fit = {
    width: clamp(width, smallest.width, screen.width),
    height: clamp(height, smallest.height, screen.height),
  };
  return {
    x: screen.x + Math.max(0, Math.floor((screen.width - fit.width) / 2)),
    y: screen.y + Math.max(0, Math.floor((screen.height - fit.height) / 2)),
    ...fit,
    maximised,
  };
}

/** The screen that shows most of the window, if any shows enough of it. */
function bestOf(window: Area, screens: readonly Area[]): Area | undefined {
  return screens
    .map((screen) => ({ screen, seen: overlap(window, screen) }))
    .filter(({ seen }) => seen.width >= reach.width && seen.height >= reach.height)
    .toSorted((a, b) => b.seen.width * b.seen.height - a.seen.width * a.seen.height)[0]?.screen;
}

function overlap(a: Area, b: Area): { width: number; height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}

/** The lower bound wins when the two contradict each other. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function whole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
