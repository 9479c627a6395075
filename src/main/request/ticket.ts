import type { House } from './host.ts';

/** What is being planned in each house, by ticket. */
const plannings = new WeakMap<House, Map<string, AbortController>>();

function ofHouse(house: House): Map<string, AbortController> {
  let map = plannings.get(house);
  if (!map) {
    map = new Map();
    plannings.set(house, map);
  }
  return map;
}

/** Runs a planning that can be stopped by its ticket meanwhile. A second one under the same ticket stops the first. */
export async function underTicket<T>(
  house: House,
  ticket: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const map = ofHouse(house);
  map.get(ticket)?.abort();
  const stopping = new AbortController();
  map.set(ticket, stopping);
  try {
    return await work(stopping.signal);
  } finally {
    if (map.get(ticket) === stopping) map.delete(ticket);
  }
}

/** Stops what is planned under a ticket; says whether anything was. */
export function stopPlanning(house: House, ticket: string): boolean {
  const stopping = ofHouse(house).get(ticket);
  stopping?.abort();
  return stopping !== undefined;
}
