import type { RequestShape } from '#contract/define.ts';
import {
  type Input,
  type ProposalName,
  type RequestName,
  requests,
  type WriteName,
} from '#contract/requests.ts';
import { type Finding, findingKey } from '#domain/finding.ts';
import { type Context, contextOf, type Decision, type Handler, type Outside } from '#main/request/context.ts';
import type { Host } from '#main/request/host.ts';
import { Refusal } from '#main/request/refusal.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { transact } from '#main/store/transact.ts';
import { handlers } from './handlers.ts';

type Consent = Pick<Input<ProposalName>, 'accepted' | 'override'>;

/** One request: its kind says how the handler is called. */
type Call =
  | { kind: 'outside'; handler: (context: Outside, input: unknown) => unknown; input: unknown }
  | { kind: 'read' | 'action'; handler: (context: Context, input: unknown) => unknown; input: unknown }
  | { kind: 'write'; handler: Handler<WriteName>; input: Input<WriteName> }
  | { kind: 'proposal' | 'check'; handler: Handler<ProposalName>; input: Input<ProposalName> };

/**
 * Puts a request together with its handler. That kind, handler and input fit each other is checked name by name where
 * handlers are written (`Handlers`) and inputs parsed. Of a name that came in a message the compiler cannot know it, so it
 * is told here, and nowhere else.
 */
function callOf(name: RequestName, input: unknown): Call {
  const { kind, of = name, withoutDatabase }: RequestShape = requests[name];
  const byName: Record<string, unknown> = handlers;
  return { kind: withoutDatabase ? 'outside' : kind, handler: byName[of], input } as Call;
}

/** Carries out one parsed request. Throws a Refusal, a StoreProblem, or whatever was not foreseen. */
export function respond(host: Host, name: RequestName, parsed: unknown): unknown {
  const call = callOf(name, parsed);
  if (call.kind === 'outside') return call.handler({ host }, call.input);
  const context = contextOf(host);
  switch (call.kind) {
    case 'read':
    case 'action':
      return call.handler(context, call.input);
    case 'check':
      return { findings: call.handler.decide(context, call.input).findings };
    case 'write':
      return record(context, name, call.handler, call.input);
    case 'proposal':
      return propose(context, name, call.handler, call.input);
  }
}

function record(context: Context, name: string, handler: Handler<WriteName>, input: Input<WriteName>) {
  // Undo never leads back to before somebody said who they are.
  const step = { name, actorId: context.actorId, floor: name === 'app.setUpTeam' };
  const { value: id, entryId } = transact(context.host.store(), step, (tx) => handler(tx, context, input));
  return { id, entryId };
}

/** Judges a proposal: refuses what is hard and not overridden, asks about what is soft and not accepted, then writes. */
function propose(context: Context, name: string, handler: Handler<ProposalName>, input: Input<ProposalName>) {
  const { override } = input;
  const { value: id, entryId } = transact(context.host.store(), { name, actorId: context.actorId }, (tx) => {
    const decision = handler.decide({ ...context, db: tx }, input);
    const hard = judge(decision, input);
    const made = handler.write(tx, context, input, decision);
    if (override && hard.length > 0) {
      const about = handler.sessionOf?.(input) ?? null;
      for (const sessionId of typeof about === 'object' ? (about ?? [null]) : [about]) {
        recordOverride(tx, context, name, override, hard, sessionId);
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
