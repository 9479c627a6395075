import type { GapView, SessionView } from '#contract/values.ts';
import type { ClockTime } from '#domain/time/dates.ts';
import { longDate, timeRange } from './dates.ts';
import { sessionTitle } from './sessions.ts';

/** One gap somebody is asked to cover, and for which part of its session. */
export interface AskedRow {
  session: Pick<
    SessionView,
    'kind' | 'parts' | 'serviceUserCode' | 'date' | 'placeName' | 'site' | 'link' | 'start' | 'end'
  >;
  gap: Pick<GapView, 'personId'>;
  start: ClockTime;
  end: ClockTime;
}

export interface AskTextNames {
  /** Who is asked. */
  askedPersonId: number;
  /** Who asks, and is to be answered. */
  actorId: number;
  /** “Amira Khan”. */
  nameOf: (id: number) => string;
  /** “Amira”, or “Amira K.” where there are two. */
  shortNameOf: (id: number) => string;
}

export interface AskText {
  subject: string;
  body: string;
}

/**
 * A ready text that asks somebody to cover, several gaps at once where there are: what, when in full, where, for whom,
 * until when, and whom to answer. Why somebody is away is never said, and of a service user nothing but the code.
 */
export function askText(rows: readonly AskedRow[], names: AskTextNames): AskText {
  const { askedPersonId, actorId, nameOf } = names;
  const sorted = [...rows].sort((a, b) => (momentIn(a) < momentIn(b) ? -1 : 1));
  const [first] = sorted;
  if (!first) return { subject: '', body: '' };
  const isOne = sorted.length === 1;
  const when = dayWithoutYear(first);
  return {
    subject: isOne
      ? `Can you cover on ${when}, ${timeRange(first.start, first.end)}?`
      : `Can you cover ${sorted.length} sessions, the first on ${when}?`,
    body: [
      `Hello ${firstName(nameOf(askedPersonId))},`,
      ...(isOne
        ? [
            `Could you stand in for ${whom(first, names)}?`,
            linesOf(first, names).join('\n'),
            `This is cover for this one session, until ${first.end}.`,
          ]
        : [
            `Could you stand in at ${sorted.length} sessions?`,
            ...sorted.map((row, at) =>
              [`${at + 1}. For ${whom(row, names)}:`, ...linesOf(row, names)].join('\n'),
            ),
            'This is cover for these sessions only; each ends at the time given.',
          ]),
      `Please tell ${nameOf(actorId)} yes or no – a no is fine too${isOne ? '' : ', and so is a yes to some of them'}.`,
      `Thank you,\n${firstName(nameOf(actorId))}`,
    ].join('\n\n'),
  };
}

const momentIn = ({ session, start }: AskedRow) => `${session.date}T${start}`;

/** “Amira, who is away”; whoever asks speaks of themselves. */
function whom({ gap }: AskedRow, { actorId, shortNameOf }: AskTextNames): string {
  return gap.personId === actorId ? 'me while I am away' : `${shortNameOf(gap.personId)}, who is away`;
}

/** What, when and where, a line each. */
function linesOf({ session, start, end }: AskedRow, names: AskTextNames): string[] {
  const { askedPersonId, actorId, shortNameOf } = names;
  const name = (id: number) => (id === askedPersonId ? 'you' : id === actorId ? 'me' : shortNameOf(id));
  const isPart = start !== session.start || end !== session.end;
  const whole = isPart ? ` (the session is ${timeRange(session.start, session.end)})` : '';
  const place = [session.placeName, session.site].filter((word) => word !== null && word !== '');
  const where = place.length > 0 ? [...new Set(place)].join(', ') : session.link ? 'Online' : null;
  return [
    sessionTitle(session, name),
    `${longDate(session.date)}, ${timeRange(start, end)}${whole}`,
    ...(where === null ? [] : [where]),
  ];
}

/** “Thursday 26 November”: a subject has little room. */
function dayWithoutYear({ session }: AskedRow): string {
  return longDate(session.date).replace(/ \d{4}$/, '');
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
