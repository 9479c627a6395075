import type { HandledName, Input, Output, ProposalName, Requests } from '#contract/requests.ts';
import type { Finding } from '#domain/finding.ts';
import type { Settings } from '#domain/settings.ts';
import { addMonths, dateOf, type IsoDate, type Moment } from '#domain/time/dates.ts';
import type { ReadableDatabase, WritableDatabase } from '#main/store/database.ts';
import type { Host } from './host.ts';
import { actorOf, holidaysOf, settingsOf } from './settings.ts';

/** What every handler may know of the moment it is asked. */
export interface Context {
  db: ReadableDatabase;
  /** London wall clock. */
  now: Moment;
  today: IsoDate;
  /** The person using the app; null before the first run has asked. */
  actorId: number | null;
  settings: Settings;
  /** Bank holidays of the chosen nation and own extra days. */
  holidays: ReadonlyMap<IsoDate, string>;
  /** The first date beyond the horizon. */
  horizon: IsoDate;
  host: Host;
}

/** The context of a request asked now, of the database that is open. Throws NO_DATABASE when there is none. */
export function contextOf(host: Host): Context {
  const db = host.store().read;
  const now = host.now();
  const today = dateOf(now);
  const settings = settingsOf(db);
  return {
    db,
    now,
    today,
    actorId: actorOf(db),
    settings,
    holidays: holidaysOf(db, settings.nation),
    horizon: addMonths(today, settings.horizonMonths),
    host,
  };
}

/** What is known when perhaps no database is open. */
export type Outside = Pick<Context, 'host'>;

type ContextOf<N extends HandledName> = Requests[N] extends { withoutDatabase: true } ? Outside : Context;

export interface Decision {
  findings: Finding[];
}

/**
 * A change that rules judge. `decide` gathers, lets the domain decide and may carry what `write` needs;
 * it also serves the check twin. `write` runs only when nothing hard or unaccepted is left.
 */
export interface ProposalHandler<N extends HandledName, D extends Decision = Decision> {
  decide(context: Context, input: Input<N>): D;
  write(tx: WritableDatabase, context: Context, input: Input<N>, decision: D): number | null;
  /** The session an override is recorded against, when there is one; with a swap it is both. */
  sessionOf?(input: Input<N>): number | readonly number[];
}

/** What answers a request, by its kind. */
export type Handler<N extends HandledName> = {
  /** Answers a question. */
  read: (context: ContextOf<N>, input: Input<N>) => Output<N>;
  /** Acts beyond one transaction, and may take its time. */
  action: (context: ContextOf<N>, input: Input<N>) => Output<N> | Promise<Output<N>>;
  /** Writes in a transaction of its own; gives the id of the row it made, or null. Throws a Refusal to roll back. */
  write: (tx: WritableDatabase, context: Context, input: Input<N>) => number | null;
  proposal: ProposalHandler<N>;
}[Requests[N]['kind']];

/** The handlers of some requests, such as those of a feature. */
export type Handlers<N extends HandledName> = { [K in N]: Handler<K> };

/** Lets a proposal's `write` see the exact type its `decide` gave. */
export function proposalHandler<N extends ProposalName, D extends Decision>(
  handler: ProposalHandler<N, D>,
): ProposalHandler<N> {
  return handler;
}
