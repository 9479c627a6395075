import { assertNever } from '#domain/assertNever.ts';
import type { Finding } from '#domain/finding.ts';
import { addDays, dateOf, type IsoDate, timeOf } from '#domain/time/dates.ts';
import { FOREVER, type Interval } from '#domain/time/interval.ts';
import { intervalWords, minutesWords, shortDate, timeRange } from '#renderer/text/dates.ts';
import { capital, count, listWords, sessionKindWords, statusWords } from '#renderer/text/kinds.ts';
import { firstSupervisionSentence, inductionAfterSentence, noNotesAccessSentence } from './longTerm.ts';
import { alreadyHereSentence, byThen, clinicalTeamIn, outcomeAgainst, outcomesIn } from './people.ts';

export interface FindingNames {
  nameOf: (id: number) => string;
  today: IsoDate;
}

/**
 * What a rule says, as one sentence to the coordinator; a hard one also says what to do next. Facts that are missing
 * (another version of the rule, a shorter answer) make a shorter sentence, never a wrong one.
 */
export function findingSentence(finding: Finding, names: FindingNames): string {
  return withHowOften(sentence(finding, names), finding);
}

/** Of a series: on how many of its dates. */
function withHowOften(text: string, { facts }: Finding): string {
  const { dates, of } = facts;
  if (typeof dates !== 'number' || typeof of !== 'number' || of <= 1) return text;
  return dates >= of ? `${text} This is so on every date.` : `${text} This is so on ${dates} of ${of} dates.`;
}

function sentence(finding: Finding, { nameOf, today }: FindingNames): string {
  const { facts, when } = finding;
  const hard = finding.severity === 'hard';
  const who = finding.personId === null ? 'Somebody' : nameOf(finding.personId);
  const other = otherSession(facts, when, today);
  const at = when ? ` ${intervalWords(when, today)}` : '';
  switch (finding.code) {
    case 'outsideWorkingPattern':
      return `${who} ${workingHours(facts.hours)}${on(when, today)}.${hard ? ' Choose somebody who works then, or another time.' : ''}`;
    case 'absent':
      return `${who} is away${awayTime(when, today)}.${hard ? ' Choose somebody who is there.' : ''}`;
    case 'clash':
      return `${who} is in ${other} at that time.${hard ? ' Choose somebody else or another time.' : ''}`;
    case 'travelTooShort':
      return `${who} cannot get there in time: ${other} is at another site${wayWords(facts)}.${hard ? ' Choose somebody else or another time.' : ''}`;
    case 'notActive':
      return `${who} ${statusClause(facts.status)} then.${hard ? ' Choose somebody who is active, or change the status under People.' : ''}`;
    case 'reserveNotReady':
      return notReady(who, facts, today);
    case 'readyIfDone':
      return typeof facts.readyFrom === 'string'
        ? `${who} will be ready only if ${gatesIn(facts)} ${areIn(facts)} done by then, as expected by ${shortDate(facts.readyFrom, today)}.`
        : `${who} will be ready only if ${gatesIn(facts)} ${areIn(facts)} done by then.`;
    case 'gateExpired':
      return `${capital(gatesIn(facts))} of ${who} ${gatesOf(facts).length > 1 ? 'have' : 'has'} run out by then. Renew it under Reserves, or choose somebody else.`;
    case 'outOfOrder':
      return `${typeof facts.step === 'string' ? facts.step : 'This step'} comes after ${gatesIn(facts)}, which ${gatesOf(facts).length > 1 ? 'are' : 'is'} not done yet.`;
    case 'noPeerDelivers':
      return 'No experienced peer worker is among those who lead it; training is delivered with peers (handbook, chapter 7).';
    case 'notReserve':
      return `${who} ${statusClause(facts.status)} then, and long-term cover is by reserves. Choose a reserve, or change the status under People.`;
    case 'mayNotLead':
      return `${who} is not marked as able to lead ${kindClause(facts.kind)}. Choose somebody who is, or mark it under People.`;
    case 'notPartOfTeam':
      return `${who} is external and cannot lead ${kindClause(facts.kind)}. Choose somebody from the team.`;
    case 'alreadyStanding':
      return facts.circular === 1
        ? `${who} is the one being stood in for. Choose somebody else.`
        : `${who} leads this session already. Choose somebody else.`;
    case 'coverPerDay':
      return beyondLimit(`${who} covers`, facts, hard, 'that day already');
    case 'coverPerWeek':
      return beyondLimit(`${who} covers`, facts, hard, 'that week already');
    case 'coverDaysInARow':
      return beyondLimit(`${who} would cover`, facts, hard, 'days in a row');
    case 'overHours':
      return `${who} would work ${hoursBeyond(facts)}.${hard ? ' Choose somebody else, or raise the number in Settings.' : ''}`;
    case 'backToBack':
      return `${who} would ${breakBeside(facts, other)}.`;
    case 'aboveFairShare':
      return typeof facts.count === 'number' && typeof facts.share === 'number'
        ? `${who} has covered ${facts.count} lately, where a fair share is ${facts.share}.`
        : `${who} has covered more than a fair share lately.`;
    case 'otherBase':
      return typeof facts.base === 'string' && typeof facts.site === 'string'
        ? `${who} is based at ${facts.base}; this is at ${facts.site}.`
        : `${who} is based at another site.`;
    case 'hasNotMet':
      return typeof facts.code === 'string'
        ? `${who} has not met ${facts.code} yet.`
        : `${who} has not been in this series before.`;
    case 'settlingIn':
      return typeof facts.months === 'number'
        ? `${who} is about ${count(facts.months, 'month')} in post then, when strain is common: go easy.`
        : `${who} is new in post, when strain is common: go easy.`;
    case 'plannedElsewhere':
      return `${who} is needed for ${other} in this plan.`;
    case 'leftOut':
      return `${who} is left out here because you said so.`;
    case 'declined':
      return `${who} said no when asked for this.`;
    case 'bankHoliday':
      return `${when ? shortDate(dateOf(when.start), today) : 'That day'} is ${typeof facts.title === 'string' ? facts.title : 'a bank holiday'}.`;
    case 'longTermByTeam':
      return `This is a long-term absence, which a reserve should cover; ${who} is in the team.`;
    case 'shortTermByReserve':
      if (typeof facts.longTermFrom === 'string') {
        return `Before ${shortDate(facts.longTermFrom, today)} cover is short-term, by the team; ${who} is a reserve.`;
      }
      return `This is a short-term absence, which the team should cover; ${who} is a reserve.`;
    case 'byCoordinator':
      return `${who} coordinates the team; support meetings are led by peer workers where one can.`;
    case 'gapsStayOpen':
      return `${who} cannot take ${number(facts.count)} of ${count(number(facts.of), 'session')}: they stay open.`;
    case 'noHandover':
      return facts.back === 1
        ? 'No session is booked in which the work is handed back.'
        : 'No session is booked in which the work is handed over.';
    case 'noFirstSupervision':
      return firstSupervisionSentence(who, facts, today);
    case 'noNotesAccess':
      return noNotesAccessSentence(who, facts);
    case 'inductionAfterStart':
      return inductionAfterSentence(who, facts, today);
    case 'attendsAnyway':
      return hard
        ? `This session is for ${who}. Choose somebody else to lead it.`
        : `${who} attends this session and would lead it instead.`;
    case 'coLeadMissing':
      return `${who} will not be there${at}; the other lead is.`;
    case 'leadWithoutCover':
      return `${who} leads this and will not be there${at}: it will need cover.`;
    case 'roomTaken':
      return `The room is taken by ${other}.`;
    case 'overSizeLimit':
      return typeof facts.people === 'number' && typeof facts.limit === 'number'
        ? `That makes ${count(facts.people, 'person', 'people')}; the group should hold ${facts.limit} at most.`
        : 'That is more people than the group should hold.';
    case 'coverLapses': {
      const forWhom = typeof facts.forPersonId === 'number' ? ` for ${nameOf(facts.forPersonId)}` : '';
      return facts.swap === 1
        ? `${who} leads ${coveredSession(facts)}${at}${forWhom} by a swap; that swap ends with this change.`
        : `${who} covers ${coveredSession(facts)}${at}${forWhom}; that cover ends with this change.`;
    }
    case 'slotGone':
      return `${capital(sessionOn(facts, today))} does not fit the new rule. It stays, and Today asks you about it.`;
    case 'inThePast':
      return `${when ? intervalWords(when, today) : 'That time'} is in the past.`;
    case 'sessionsAffected':
      return affected(who, facts, today);
    case 'becomesOverdue':
      return `${who} is overdue by this${typeof facts.until === 'string' ? `: the last day would have been ${shortDate(facts.until, today)}` : ''}.`;
    case 'groupAnswersAll':
      return 'Groups count for individual supervision and come at least as often, so nobody is ever asked to come alone.';
    case 'noNumberToRing':
      return `${who} has no telephone number recorded. Add it under People, so that it stands on the sheet.`;
    case 'clinicalTeamNotPrepared':
      return `${clinicalTeamIn(facts)} has had no preparation workshop${byThen(facts, today)}. Book one, co-delivered by a peer, before ${who} starts there.`;
    case 'clinicalTeamRefreshOverdue':
      return `${clinicalTeamIn(facts)} was to be prepared anew${typeof facts.due === 'string' ? ` by ${shortDate(facts.due, today)}` : ''}. Book a workshop, co-delivered by a peer.`;
    case 'alreadyHere':
      return alreadyHereSentence(who, facts);
    case 'outcomeMissing':
      return `Nothing is recorded yet of ${who}’s ${listWords(outcomesIn(facts))}.`;
    case 'outcomeAgainst':
      return outcomeAgainst(who, facts);
    default:
      return assertNever(finding.code);
  }
}

/** The steps a finding names. */
function gatesOf({ gates }: Finding['facts']): string[] {
  return typeof gates === 'string' && gates !== '' ? gates.split('; ') : [];
}

const gatesIn = (facts: Finding['facts']) => listWords(gatesOf(facts)) || 'what is still open';
const areIn = (facts: Finding['facts']) => (gatesOf(facts).length > 1 ? 'are' : 'is');

function notReady(who: string, facts: Finding['facts'], today: IsoDate): string {
  if (gatesOf(facts).length === 0) {
    return `${who}’s induction has not begun. Begin it under Reserves, or choose somebody who is ready.`;
  }
  const day =
    typeof facts.readyFrom === 'string' ? ` All is expected by ${shortDate(facts.readyFrom, today)}.` : '';
  const next = facts.post === 1 ? 'Sign it off under Reserves first.' : 'Choose somebody who is ready.';
  return `${who} is not ready: ${gatesIn(facts)} ${areIn(facts)} still open.${day} ${next}`;
}

const number = (fact: string | number | null | undefined): number => (typeof fact === 'number' ? fact : 0);

/** “Priya covers 3 that day already, and 3 is the most.” */
function beyondLimit(who: string, { count: covered, limit }: Finding['facts'], hard: boolean, what: string) {
  const known = typeof covered === 'number' && typeof limit === 'number';
  const text = known
    ? `${who} ${covered} ${what}, and ${limit} is the most.`
    : `${who} as much as one person may.`;
  return hard ? `${text} Choose somebody else, or raise the number in Settings.` : text;
}

function hoursBeyond({ minutes, contracted, excess }: Finding['facts']): string {
  if (typeof minutes !== 'number' || typeof contracted !== 'number') return 'beyond their hours that week';
  const allowed = number(excess) > 0 ? ` and ${minutesWords(number(excess))} allowed` : '';
  return `${minutesWords(minutes)} that week, beyond ${minutesWords(contracted)} by contract${allowed}`;
}

/** “go straight from …”, “have 5 minutes of break after …”. */
function breakBeside({ minutes, before }: Finding['facts'], other: string): string {
  if (typeof minutes !== 'number') return `have a short break beside ${other}`;
  if (minutes === 0) return `go straight ${before === 1 ? 'from' : 'to'} ${other} without a break`;
  return `have ${count(minutes, 'minute')} of break ${before === 1 ? 'after' : 'before'} ${other}`;
}

/** “Group supervision Tue 24 Nov 10:00–11:00”, or as much as is known. */
function otherSession(facts: Finding['facts'], when: Interval | null, today: IsoDate): string {
  const kind = kindOf(facts.kind) ?? 'another session';
  const { start, end } = facts;
  if (when && typeof start === 'string' && typeof end === 'string') {
    return `${kind} ${shortDate(dateOf(when.start), today)} ${timeRange(start, end)}`;
  }
  return when ? `${kind} ${intervalWords(when, today)}` : kind;
}

function sessionOn(facts: Finding['facts'], today: IsoDate): string {
  const kind = kindOf(facts.kind) ?? 'a session';
  const date = typeof facts.date === 'string' ? ` on ${shortDate(facts.date, today)}` : '';
  return `${kind}${date}${typeof facts.start === 'string' ? ` at ${facts.start}` : ''}`;
}

const coveredSession = (facts: Finding['facts']): string => kindOf(facts.kind) ?? 'the session';

function kindOf(kind: string | number | null | undefined): string | null {
  return typeof kind === 'string' && kind in sessionKindWords
    ? sessionKindWords[kind as keyof typeof sessionKindWords]
    : null;
}

function kindClause(kind: string | number | null | undefined): string {
  return kindOf(kind)?.toLocaleLowerCase('en-GB') ?? 'this';
}

function on(when: Interval | null, today: IsoDate): string {
  return when ? ` on ${shortDate(dateOf(when.start), today)}` : ' then';
}

/** `hours` is “09:00-12:00,13:00-17:00”, '' for a day off, null without a pattern. */
function workingHours(hours: string | number | null | undefined): string {
  if (hours === null) return 'has no working hours recorded';
  if (hours === '') return 'does not work';
  if (typeof hours !== 'string') return 'does not work all of that time';
  return `works ${listWords(hours.split(',').map((one) => one.replace('-', '–')))}`;
}

function awayTime(when: Interval | null, today: IsoDate): string {
  if (!when) return ' then';
  const from = shortDate(dateOf(when.start), today);
  if (when.end >= FOREVER) return ` from ${from}, with no end date`;
  const wholeDays = timeOf(when.start) === '00:00' && timeOf(when.end) === '00:00';
  if (!wholeDays) return ` ${intervalWords(when, today)}`;
  const last = addDays(dateOf(when.end), -1);
  return last === dateOf(when.start) ? ` on ${from}` : ` from ${from} until ${shortDate(last, today)}`;
}

function wayWords({ minutes, needed }: Finding['facts']): string {
  if (typeof needed !== 'number') return '';
  return typeof minutes === 'number'
    ? `, with ${minutes} minutes between where ${needed} are needed`
    : `, and the way takes ${needed} minutes`;
}

function statusClause(status: string | number | null | undefined): string {
  switch (status) {
    case 'leaver':
      return 'has left';
    case 'notStarted':
      return 'has not started';
    case 'applicant':
      return 'is an applicant';
    case 'reserve':
    case 'active':
    case 'paused':
      return `is ${statusWords[status].toLocaleLowerCase('en-GB')}`;
    default:
      return 'is not active';
  }
}

function affected(who: string, facts: Finding['facts'], today: IsoDate): string {
  const [leads, covers, attends] = [number(facts.leads), number(facts.covers), number(facts.attends)];
  const parts = [
    leads > 0 ? `leads ${count(leads, 'session')}` : null,
    covers > 0 ? `covers ${covers}` : null,
    attends > 0 ? `attends ${attends}` : null,
  ].filter((part) => part !== null);
  const first = typeof facts.first === 'string' ? `, the first on ${shortDate(facts.first, today)}` : '';
  const after =
    parts.length > 0 ? `${who} ${listWords(parts)} after that` : `${who} is in sessions after that`;
  return `${after}${first}. What ${who} was to lead will need cover.`;
}
