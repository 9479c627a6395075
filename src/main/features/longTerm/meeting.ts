import type { Input } from '#contract/requests.ts';
import { judgeChange, type SessionDecision } from '#main/features/sessions/change.ts';
import { newSession } from '#main/features/sessions/shape.ts';
import type { Context } from '#main/request/context.ts';

type Time = NonNullable<Input<'longTerm.start'>['handover']>;

/** A session of two people, to be stored with the same transaction. */
export interface Handing {
  input: Input<'session.add'>;
  decision: SessionDecision;
}

/** Judges a session in which one person hands work on to another, or supervises them, like any session. Throws INVALID. */
export function handingOn(
  context: Context,
  time: Time,
  leadId: number,
  attendeeId: number,
  kind: 'meeting' | 'individualSupervision' = 'meeting',
): Handing {
  const input = {
    kind,
    ...time,
    link: null,
    serviceUserId: null,
    leads: [leadId],
    attendees: [attendeeId],
    accepted: [],
    override: null,
  };
  return { input, decision: judgeChange(context, null, newSession(context, input)) };
}
