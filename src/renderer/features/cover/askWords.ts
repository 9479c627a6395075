import type { SessionView } from '#contract/values.ts';
import type { GapState } from '#domain/gaps/gap.ts';
import type { AskAnswer } from '#domain/sessions/session.ts';
import { dateOf, timeOf } from '#domain/time/dates.ts';
import { type BoundDates, timeRange } from '#renderer/text/dates.ts';
import { askHowWords } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';

type Ask = SessionView['asks'][number];

const answerWords = {
  accepted: 'said yes',
  declined: 'said no',
  withdrawn: 'withdrawn',
} satisfies Record<AskAnswer, string>;

/** The sign that stands for an answer; null while waiting. */
export function signOf(answer: AskAnswer | null): GapState {
  switch (answer) {
    case 'accepted':
      return 'arranged';
    case 'declined':
      return 'declined';
    case 'withdrawn':
      return 'notNeeded';
    case null:
      return 'asked';
  }
}

/** “asked Mon 23 Nov 08:12 by telephone”. */
export function askedWhen(ask: Ask, dates: BoundDates): string {
  const part = ask.start !== null && ask.end !== null ? ` for ${timeRange(ask.start, ask.end)}` : '';
  const how = askHowWords[ask.how].toLocaleLowerCase('en-GB');
  return `asked ${dates.moment(ask.askedAt)} ${how}${part}`;
}

/** “Ben: asked Mon 23 Nov 08:12 by telephone, said no 08:20”. */
export function askSentence(ask: Ask, names: Names, dates: BoundDates): string {
  const { answer, answeredAt, askedAt } = ask;
  const words = `${names.first(ask.askedPersonId)}: ${askedWhen(ask, dates)}`;
  if (answer === null || answeredAt === null) return `${words}, no answer yet`;
  const at = dateOf(answeredAt) === dateOf(askedAt) ? timeOf(answeredAt) : dates.moment(answeredAt);
  return `${words}, ${answerWords[answer]} ${at}`;
}
