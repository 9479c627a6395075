import type { Finding } from '#domain/finding.ts';
import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { SnapshotView } from '#domain/snapshot/view.ts';
import type { Interval } from '#domain/time/interval.ts';

/** Somebody to stand in for another in a session for a time. */
export interface CoverProposal {
  person: Person;
  forPersonId: number;
  /** The session, without cover that this proposal would take the place of. */
  session: Session;
  interval: Interval;
}

/** A rule of cover: what it says about a proposal. */
export type CoverRule = (proposal: CoverProposal, view: SnapshotView) => Finding[];
