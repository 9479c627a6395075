import type { Host } from './host.ts';

/** What is being planned in each host, by ticket. */
const plannings = new WeakMap<Host, Map<string, AbortController>>();

function ofHouse(host: Host): Map<string, AbortController> {
  let map = plannings.get(host);
  if (!map) {
    map = new Map();
    plannings.set(host, map);
  }
  return map;
}

/** Runs a planning that can be stopped by its ticket meanwhile. A second one under the same ticket stops the first. */
export async function underTicket<T>(
  host: Host,
  ticket: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const map = ofHouse(host);
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
export function stopPlanning(host: Host, ticket: string): boolean {
  const stopping = ofHouse(host).get(ticket);
  stopping?.abort();
  return stopping !== undefined;
}
