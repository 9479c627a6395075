import type { Finding } from '#domain/finding.ts';
import type { Person } from '#domain/people/person.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import type { SupervisionKind } from './cadence.ts';
import { accountOf, dueStateOn, type LedgerGround } from './ledger.ts';

/**
 * Who is overdue on the day a change takes hold that would not be without it: soft, once a person. Facts: `kind`, and the
 * last day it could have been (`until`).
 */
export function becomeOverdue(
  people: Iterable<Person>,
  kind: SupervisionKind,
  before: LedgerGround,
  after: LedgerGround,
  from: IsoDate,
): Finding[] {
  const findings: Finding[] = [];
  for (const person of people) {
    const then = dueStateOn(accountOf(person, kind, after), from);
    if (then.state !== 'overdue') continue;
    if (dueStateOn(accountOf(person, kind, before), from).state === 'overdue') continue;
    findings.push({
      code: 'becomesOverdue',
      severity: 'soft',
      personId: person.id,
      sessionId: null,
      when: null,
      facts: { kind, until: then.windowUntil },
    });
  }
  return findings;
}

/** A group attended counts for individual supervision and comes as often: nobody is ever asked to come alone. */
export function groupAnswersAll(): Finding {
  return {
    code: 'groupAnswersAll',
    severity: 'soft',
    personId: null,
    sessionId: null,
    when: null,
    facts: {},
  };
}
