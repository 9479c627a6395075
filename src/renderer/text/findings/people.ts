import type { Finding } from '#domain/finding.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { listWords } from '#renderer/text/kinds.ts';
import { assessmentWords, interviewWords } from '#renderer/text/recruitment.ts';

/** Parts of the sentences about applicants, new people and the teams they are placed with. */

type Facts = Finding['facts'];

/** “Willow Ward”, or as much as is known. */
export function clinicalTeamIn({ team }: Facts): string {
  return typeof team === 'string' ? team : 'The team';
}

/** “ by Mon 30 Nov”, for a day still to come. */
export function byThen({ date }: Facts, today: IsoDate): string {
  return typeof date === 'string' && date > today ? ` by ${shortDate(date, today)}` : '';
}

/** “Amira Khan is here already, with the same name and e-mail address. …”; says what to do with somebody who left. */
export function alreadyHereSentence(who: string, facts: Facts): string {
  const same = [
    facts.name === 1 ? 'name' : null,
    facts.email === 1 ? 'e-mail address' : null,
    facts.telephone === 1 ? 'telephone number' : null,
  ].filter((word) => word !== null);
  const by = same.length > 0 ? `, with the same ${listWords(same)}` : '';
  return facts.status === 'leaver'
    ? `Already here: ${who}, who left${by}. If it is the same person, open that record and press “Back in the team”.`
    : `Already here: ${who}${by}. If it is the same person, go back and open that record.`;
}

/** Which outcomes a finding says are missing: “training assessment”, “interview”, “welfare support”. */
export function outcomesIn({ assessment, interview, welfare }: Facts): string[] {
  const words = [
    assessment === 1 ? 'training assessment' : null,
    interview === 1 ? 'interview' : null,
    welfare === 1 ? 'welfare support' : null,
  ].filter((word) => word !== null);
  return words.length > 0 ? words : ['outcomes'];
}

/** “Leila’s training assessment is “Not met”.” */
export function outcomeAgainst(who: string, { assessment, interview }: Facts): string {
  const words = [
    quoted('training assessment', assessmentWords, assessment),
    quoted('interview', interviewWords, interview),
  ].filter((word) => word !== null);
  return words.length > 0
    ? `${who}’s ${listWords(words)}.`
    : `An outcome recorded for ${who} speaks against it.`;
}

function quoted(what: string, words: Record<string, string>, fact: Facts[string] | undefined): string | null {
  const word = typeof fact === 'string' ? words[fact] : undefined;
  return word === undefined ? null : `${what} is “${word}”`;
}
