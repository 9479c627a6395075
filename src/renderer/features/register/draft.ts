import type { Output, Sent } from '#contract/requests.ts';
import type { AttendanceValue, CancelledBy, NotHeldReason } from '#domain/supervision/register.ts';

export type RegisterPage = Output<'register.of'>;

/** One person's line as marked so far. */
export interface DraftLine {
  attendance: AttendanceValue | null;
  leftAt: string | null;
}

/** A register as filled in so far. */
export interface RegisterDraft {
  held: boolean;
  lines: ReadonlyMap<number, DraftLine>;
  cancelledBy: CancelledBy | null;
  reason: NotHeldReason | null;
  topicIds: readonly number[];
}

/** What was recorded, or a beginning: apologies of whoever was away, nothing said of the others. */
export function draftFrom({ register, people }: RegisterPage): RegisterDraft {
  const recorded = new Map(register?.lines.map((line) => [line.personId, line]));
  return {
    held: register?.held ?? true,
    lines: new Map(
      people.map(({ personId, away }) => {
        const line = recorded.get(personId);
        const attendance = line?.attendance ?? (away ? ('apologies' as const) : null);
        return [personId, { attendance, leftAt: line?.leftAt ?? null }];
      }),
    ),
    cancelledBy: register?.cancelledBy ?? null,
    reason: register?.reason ?? null,
    topicIds: register?.topicIds ?? [],
  };
}

/** The draft with one person's line marked. */
export function marked(draft: RegisterDraft, personId: number, line: DraftLine): RegisterDraft {
  return { ...draft, lines: new Map(draft.lines).set(personId, line) };
}

/** The draft with everybody attending of whom nothing is said yet. */
export function restAttended(draft: RegisterDraft): RegisterDraft {
  const lines = [...draft.lines].map(([personId, line]): [number, DraftLine] => [
    personId,
    line.attendance === null ? { attendance: 'attended', leftAt: null } : line,
  ]);
  return { ...draft, lines: new Map(lines) };
}

/** What is sent; null while something is missing that main would only ask for. */
export function registerIn(
  { held, lines, cancelledBy, reason, topicIds }: RegisterDraft,
  session: { id: number; version: number },
): Sent<'register.take'> {
  return {
    sessionId: session.id,
    version: session.version,
    held,
    lines: held
      ? [...lines].flatMap(([personId, { attendance, leftAt }]) =>
          attendance === null
            ? []
            : [{ personId, attendance, leftAt: attendance === 'leftEarly' ? leftAt : null }],
        )
      : [],
    cancelledBy: held ? null : cancelledBy,
    reason: held ? null : reason,
    topicIds: held ? [...topicIds] : [],
  };
}
