import type { z } from 'zod';
import {
  type ProposalName,
  proposals,
  type RequestName,
  type WriteName,
  writes,
} from '#contract/requests.ts';
import type { override } from '#contract/values.ts';
import { type Finding, findingKey } from '#domain/finding.ts';
import type { Context, Decision, ProposalHandler, ReadHandler, WriteHandler } from '#main/request/context.ts';
import { Refusal } from '#main/request/refusal.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { transact } from '#main/store/transact.ts';
import { proposalHandlers, readHandlers, writeHandlers } from './handlers.ts';

interface Consent {
  accepted: string[];
  override: z.output<typeof override> | null;
}

// The handlers are typed request by request where they are written; here any of them may be the one called.
type AnyInput = never;

/** Carries out one parsed request. Throws a Refusal, a StoreProblem, or whatever was not foreseen. */
export function respond(context: Context, name: RequestName, input: unknown): unknown {
  if (Object.hasOwn(proposals, name)) return propose(context, name as ProposalName, input);
  if (Object.hasOwn(writes, name)) return record(context, name as WriteName, input);
  if (name.endsWith('.check')) {
    const handler = proposalHandlers[
      name.slice(0, -'.check'.length) as ProposalName
    ] as ProposalHandler<ProposalName>;
    return { findings: handler.decide(context, input as AnyInput).findings };
  }
  const handler = readHandlers[name as keyof typeof readHandlers] as unknown as ReadHandler<'app.state'>;
  return handler(context, input as AnyInput);
}

function record(context: Context, name: WriteName, input: unknown) {
  const handler = writeHandlers[name] as unknown as WriteHandler<WriteName>;
  // Undo never leads back to before somebody said who they are.
  const step = { name, actorId: context.actorId, floor: name === 'app.setUpTeam' };
  const { value: id, entryId } = transact(context.house.store(), step, (tx) =>
    handler(tx, context, input as AnyInput),
  );
  return { id, entryId };
}

/** Judges a proposal: refuses what is hard and not overridden, asks about what is soft and not accepted, then writes. */
function propose(context: Context, name: ProposalName, input: unknown) {
  const handler = proposalHandlers[name] as unknown as ProposalHandler<ProposalName>;
  const consent = input as Consent;
  const { value: id, entryId } = transact(context.house.store(), { name, actorId: context.actorId }, (tx) => {
    const decision = handler.decide({ ...context, db: tx }, input as AnyInput);
    const hard = judge(decision, consent);
    const made = handler.write(tx, context, input as AnyInput, decision);
    if (consent.override && hard.length > 0) {
      const about = handler.sessionOf?.(input as AnyInput) ?? null;
      for (const sessionId of typeof about === 'object' ? (about ?? [null]) : [about]) {
        recordOverride(tx, context, name, consent.override, hard, sessionId);
      }
    }
    return made;
  });
  return { id, entryId };
}

function judge({ findings }: Decision, { accepted, override }: Consent): Finding[] {
  const hard = findings.filter((finding) => finding.severity === 'hard');
  if (hard.length > 0 && !override) {
    throw new Refusal({ code: 'REFUSED', message: 'This breaks a rule.', findings });
  }
  const known = new Set(accepted);
  const open = findings.filter((finding) => finding.severity === 'soft' && !known.has(findingKey(finding)));
  if (open.length > 0) {
    throw new Refusal({ code: 'CONFIRM', message: 'Look at this before it is saved.', findings });
  }
  return hard;
}

function recordOverride(
  tx: WritableDatabase,
  context: Context,
  request: string,
  override: NonNullable<Consent['override']>,
  findings: Finding[],
  sessionId: number | null,
): void {
  tx.run(
    'INSERT INTO override (session_id, actor_id, request, reason, note, findings) VALUES (?, ?, ?, ?, ?, ?)',
    [sessionId, context.actorId, request, override.reason, override.note, JSON.stringify(findings)],
  );
}
