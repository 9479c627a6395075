import type { Input } from '#contract/requests.ts';
import { findingKey } from '#domain/finding.ts';
import { hasBegun } from '#domain/sessions/session.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { judgeChange, type SessionDecision, writeCoverChange } from '#main/features/sessions/change.ts';
import type { Context, Decision } from '#main/request/context.ts';
import { expectVersion } from '#main/request/version.ts';
import { sessionsOfSeries } from '#main/snapshot/sessions.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { chainOf, type StoredSeries } from './reads.ts';
import { endBefore, firstToCome } from './ruleChange.ts';

interface EndDecision extends Decision {
  chain: StoredSeries[];
  fromSlot: IsoDate;
  sessions: SessionDecision[];
}

/** Cancelling a session and all that follow: which sessions, and which cover would lapse. */
export function decideEnd(context: Context, input: Input<'series.end'>): EndDecision {
  expectVersion(context.db, 'series', input.id, input.version);
  const chain = chainOf(context.db, input.id);
  const all = sessionsOfSeries(
    context.db,
    chain.map((series) => series.id),
  );
  const fromSlot = input.fromSlot ?? firstToCome(all, context.now);
  const sessions = all
    .filter((session) => session.slot !== null && session.slot >= fromSlot)
    .filter((session) => session.state === 'planned' && !hasBegun(session, context.now))
    .map((session) => judgeChange(context, session, { ...session, state: 'cancelled', question: null }));
  // Both halves of a swap may lie in the series: each comes up by itself and as the other's other half.
  const findings = new Map(
    sessions.flatMap((session) => session.findings).map((finding) => [findingKey(finding), finding]),
  );
  return { chain, fromSlot, sessions, findings: [...findings.values()] };
}

/** Writes it: the sessions stay, cancelled with the reason; the series makes no more. */
export function writeEnd(tx: WritableDatabase, input: Input<'series.end'>, decision: EndDecision): number {
  for (const series of decision.chain) endBefore(tx, series, decision.fromSlot);
  for (const session of decision.sessions) {
    tx.run("UPDATE session SET state = 'cancelled', cancel_reason = ?, question = NULL WHERE id = ?", [
      input.reason,
      session.after.id,
    ]);
    writeCoverChange(tx, session);
  }
  return input.id;
}
