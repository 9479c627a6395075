import type { Finding } from '#domain/finding.ts';
import { compareNames } from '#domain/lists.ts';
import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { type SnapshotView, viewOf } from '#domain/snapshot/view.ts';
import type { Interval } from '#domain/time/interval.ts';
import { coverCount, heaviestLoad, type ScorePart, scoreOf, totalOf } from './ranking.ts';
import type { CoverProposal } from './rule.ts';
import { coverRules } from './rules.ts';

/** The gap to be covered, and what is known. */
export interface EligibilityQuestion {
  session: Session;
  forPersonId: number;
  interval: Interval;
  snapshot: Snapshot;
  /** Ids of cover rows in the session that the new cover would take the place of: they count as gone. */
  replacing?: readonly number[];
}

/** What the rules say about one person for a gap. `eligible`: nothing hard stands against them. */
export interface Candidate {
  personId: number;
  name: string;
  findings: Finding[];
  eligible: boolean;
  /** Other sessions covered in the days that count for fairness. */
  coverCount: number;
  /** Why they stand where they stand. */
  score: ScorePart[];
}

/**
 * Everybody of the snapshot but the person covered for. Those who can come first, by their score and then by name. Then
 * those who cannot: fewest hard findings, then name. Nobody is left out.
 */
export function eligibility(question: EligibilityQuestion): Candidate[] {
  const { snapshot, interval, forPersonId } = question;
  const view = viewOf(snapshot);
  const session = withoutReplaced(question);
  const heaviest = heaviestLoad(session, forPersonId, view);
  const ranked: Ranked[] = [];
  for (const person of snapshot.people.values()) {
    if (person.id === forPersonId) continue;
    const proposal = { person, forPersonId, session, interval };
    const findings = judge(proposal, view);
    const hard = findings.filter((finding) => finding.severity === 'hard').length;
    const score = scoreOf(proposal, findings, heaviest, view);
    ranked.push({
      candidate: {
        personId: person.id,
        name: person.name,
        findings,
        eligible: hard === 0,
        coverCount: coverCount(person.id, session, view),
        score,
      },
      hard,
      total: totalOf(score),
    });
  }
  return ranked.sort(byRank).map(({ candidate }) => candidate);
}

/** What the rules say about one person for a gap: the same as their entry in `eligibility`. */
export function coverFindings(question: EligibilityQuestion, person: Person): Finding[] {
  const { snapshot, interval, forPersonId } = question;
  return judge({ person, forPersonId, session: withoutReplaced(question), interval }, viewOf(snapshot));
}

function withoutReplaced({ session, replacing = [] }: EligibilityQuestion): Session {
  if (replacing.length === 0) return session;
  return { ...session, cover: session.cover.filter((cover) => !replacing.includes(cover.id)) };
}

function judge(proposal: CoverProposal, view: SnapshotView): Finding[] {
  return coverRules.flatMap((rule) => rule(proposal, view));
}

interface Ranked {
  candidate: Candidate;
  hard: number;
  total: number;
}

function byRank(a: Ranked, b: Ranked): number {
  if (a.candidate.eligible !== b.candidate.eligible) return a.candidate.eligible ? -1 : 1;
  const better = a.candidate.eligible ? b.total - a.total : a.hard - b.hard;
  return (
    better || compareNames(a.candidate.name, b.candidate.name) || a.candidate.personId - b.candidate.personId
  );
}
