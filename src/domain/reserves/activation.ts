import type { Finding } from '#domain/finding.ts';
import { isExpiredOn, isHeldOn } from '#domain/induction/induction.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { isReadyOn, type Outlook, readinessOf, stepNames } from './readiness.ts';

/**
 * What stands against somebody becoming active on a day: gates not met by then, each named, by what was recorded alone;
 * and for an applicant or a reserve that no induction was begun. A post is no cover: what is only expected does not
 * suffice. Nothing is asked of coordinators and externals, nor of a peer worker who was never a reserve here.
 */
export function activationFindings(person: Person, from: IsoDate, outlook: Outlook): Finding[] {
  if (person.role !== 'peerWorker' || isReadyOn(person, from)) return [];
  const before = statusOn(person, addDays(from, -1));
  if (person.induction === null && before !== 'reserve' && before !== 'applicant') return [];
  const lacking = person.induction?.steps.filter((step) => step.isGate && !isHeldOn(step, from)) ?? [];
  const expired = lacking.filter((step) => isExpiredOn(step, from));
  const missing = lacking.filter((step) => !expired.includes(step));
  const about = { severity: 'hard', personId: person.id, sessionId: null, when: null } as const;
  const findings: Finding[] = [];
  if (person.induction === null || missing.length > 0) {
    const { on } = readinessOf(person, outlook);
    const facts = { gates: stepNames(missing), readyFrom: on, post: 1 };
    findings.push({ ...about, code: 'reserveNotReady', facts });
  }
  if (expired.length > 0) {
    findings.push({ ...about, code: 'gateExpired', facts: { gates: stepNames(expired), post: 1 } });
  }
  return findings;
}
