import type { Trial } from '#contract/coverPlan.ts';
import type { GapState } from '#domain/gaps/gap.ts';
import { weekdayName } from '#domain/time/dateWords.ts';
import { count, sessionKindWords } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';
import { reasonOfMany } from './obstacleWords.ts';
import { carriedWords } from './whatIfWords.ts';

type Outcome = Pick<Trial, 'hold' | 'gaps' | 'covered' | 'proven'>;

/** How it would go, as a word, and as the gap's state it looks like. */
export function holdWords({ hold, gaps }: Outcome): { word: string; state: GapState } {
  if (gaps === 0) return { word: 'Nothing to cover', state: 'notNeeded' };
  switch (hold) {
    case 'holds':
      return { word: 'Covered', state: 'arranged' };
    case 'someOpen':
      return { word: 'Partly', state: 'part' };
    case 'fails':
      return { word: 'Not covered', state: 'needed' };
  }
}

/** “4 of 6 gaps covered”; where it is not sure that no more can be, “at least”. */
export function coveredWords({ gaps, covered, proven }: Outcome): string {
  if (gaps === 0) return '';
  return `${proven || covered === gaps ? '' : 'at least '}${covered} of ${count(gaps, 'gap')} covered`;
}

/** Who would carry it and what stays open, in sentences. */
export function outcomeLines(trial: Trial, names: Names): string[] {
  const { personId, leads, gaps } = trial;
  if (gaps === 0) return [nothingWords(personId, leads, names)];
  return [carriedWords(trial.carriers, names), openWords(trial)].filter((line) => line !== '');
}

function nothingWords(personId: number, leads: number, names: Names): string {
  const who = names.first(personId);
  const lead = names.isYou(personId) ? 'lead' : 'leads';
  if (leads === 0) return `${who} ${lead} no session then.`;
  return `${who} ${lead} ${count(leads, 'session')} then; ${leads === 1 ? 'it has' : 'each has'} another lead or its cover.`;
}

/** “Amira”, “Amira or Ben”, “Amira, Ben or Priya”. */
function orWords(words: readonly string[]): string {
  const most = words.slice(0, -1);
  return most.length === 0 ? (words[0] ?? '') : `${most.join(', ')} or ${words.at(-1)}`;
}

const reasonsAtMost = 3;

/** “3 stay open: people are not working then, or are in another session (1 of them).” */
function openWords({ gaps, covered, obstacles }: Trial): string {
  const open = gaps - covered;
  if (open === 0) return '';
  const stay = `${open} ${open === 1 ? 'stays' : 'stay'} open`;
  if (obstacles.length === 0) return `${stay}.`;
  const reasons = obstacles
    .slice(0, reasonsAtMost)
    .map((each) => `${reasonOfMany(each.code)}${each.count >= open ? '' : ` (${each.count} of them)`}`);
  return `${stay}: people ${orWords(reasons)}.`;
}

/** What would cover more, each as a sentence, the most helpful first. */
export function helpLines({ helps }: Pick<Trial, 'helps'>, names: Names): string[] {
  return helps.map((help) => helpWords(help, names));
}

function helpWords(help: Trial['helps'][number], names: Names): string {
  switch (help.help) {
    case 'readyReserve':
      return `If ${names.name(help.personId)} were ready to cover: ${help.count} more.`;
    case 'anotherLead': {
      const kind = sessionKindWords[help.kind].toLowerCase();
      return `If ${names.name(help.personId)} might lead ${kind}: ${help.count} more.`;
    }
    case 'anotherDay': {
      const which = help.moved === 1 ? 'one of the sessions were' : `${help.moved} of the sessions were each`;
      const asks = help.asksServiceUser ? ', if the service users agree' : '';
      return `If ${which} held on a ${weekdayName(help.weekday)}: ${help.count} more${asks}.`;
    }
  }
}

/** Whose absence the team would not come through, in one sentence. */
export function teamWords(trials: readonly Trial[], names: Names): string {
  const failing = trials.filter(({ hold }) => hold === 'fails');
  const partly = trials.filter(({ hold }) => hold === 'someOpen');
  if (failing.length > 0) {
    const who = orWords(failing.map(({ personId }) => names.name(personId)));
    return `The team would not come through without ${who}: fewer than half of the gaps could be covered.`;
  }
  if (partly.length > 0) {
    return `The team would come through without any one person, but ${count(partly.length, 'absence')} would leave sessions open.`;
  }
  if (trials.every(({ gaps }) => gaps === 0)) {
    return 'Nobody’s absence would leave a gap: each session has another lead or its cover.';
  }
  return 'The team would cover the absence of any one person.';
}

/** What is being tried while it goes on: “Trying it without Amira: 3 of 14”. */
export function tryingWords(
  progress: { personId: number; at: number; of: number } | null,
  names: Names,
): string {
  if (!progress) return 'Looking at what is planned';
  return `Trying it without ${names.name(progress.personId)}: ${progress.at + 1} of ${progress.of}`;
}
