/*
 * The log is chained by its hashes and never rewritten, so entries speak of requests and tables by the names these had
 * when the entry was written. Whoever reads it is given today's.
 */

/** What the part of a request's name before the full stop was once, and is now. */
const requestsNow: Record<string, string | undefined> = {
  plan: 'coverPlan',
  contacts: 'whoToRing',
  teams: 'clinicalTeams',
};

/** What a table was called once, and is now. */
const tablesNow: Record<string, string | undefined> = { contact: 'who_to_ring' };

/** A request by its name of today: `contacts.name` is `whoToRing.name`. */
export function requestNow(name: string): string {
  const [area = '', ...rest] = name.split('.');
  return [requestsNow[area] ?? area, ...rest].join('.');
}

/** A table by its name of today. */
export function tableNow(name: string): string {
  return tablesNow[name] ?? name;
}
