import { assertNever } from '#domain/assertNever.ts';
import { notPossible, type Refusal } from '#main/request/refusal.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import type { UndoRefusal } from '#main/store/undoRefused.ts';

type Direction = 'undo' | 'redo';

const words: Record<string, string> = {
  session: 'The session was',
  session_part: 'The people of the session were',
  series: 'The series was',
  series_member: 'The people of the series were',
  absence: 'The absence was',
  person: 'The person’s record was',
  person_status: 'The person’s status was',
  working_pattern: 'The working pattern was',
  working_hours: 'The working pattern was',
  cover: 'The cover was',
  swap: 'The swap was',
  long_term_cover: 'The long-term cover was',
  ask: 'The question to the person asked was',
  gap_not_needed: 'The gap was',
  told: 'What the service user was told was',
  clinical_team: 'The ward or community team was',
  workshop: 'The preparation workshop was',
  workshop_peer: 'The preparation workshop was',
  placement: 'The placement was',
  application: 'The application was',
  cadence_rule: 'How often supervision is asked for was',
  cadence_exception: 'What is asked of this person was',
  register: 'The register was',
  register_line: 'The register was',
  register_topic: 'The register was',
  supervision_topic: 'The topic was',
  supervision_action: 'The action was',
  wellbeing_plan: 'What is recorded of the wellbeing plan was',
  peer_support: 'What is recorded of peer support was',
  place: 'The place was',
  service_user: 'The service-user code was',
  extra_day: 'The extra day was',
  setting: 'The setting was',
  programme: 'The programme was',
  programme_step: 'The programme was',
  programme_step_after: 'The programme was',
  induction: 'The induction was',
  cohort: 'The cohort was',
  cohort_session: 'The cohort was',
  person_step: 'The induction was',
  person_step_after: 'The induction was',
  evidence: 'What was signed off was',
  local_module: 'The module was',
  local_module_step: 'The module was',
  module_completion: 'What is recorded of the module was',
  module_settled: 'What is recorded of the module was',
  step_session: 'What is booked for the step was',
};

/** Why a step cannot be taken back, and what to do first. */
export function undoRefusal(db: ReadableDatabase, direction: Direction, facts: UndoRefusal): Refusal {
  switch (facts.reason) {
    case 'nothing':
      return notPossible(direction === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.');
    case 'purged':
      return notPossible(
        `Its details have been erased from history, so it cannot be ${direction === 'undo' ? 'undone' : 'redone'}.`,
      );
    case 'changedSince': {
      const what = (facts.table && words[facts.table]) ?? 'Something that belongs to it was';
      if (direction === 'redo') return notPossible(`${what} changed meanwhile, so this cannot be redone.`);
      if (facts.byEntryId !== undefined && isAutomatic(db, facts.byEntryId)) {
        return notPossible(`${what} changed by Understudy afterwards, so this can no longer be undone.`);
      }
      return notPossible(`${what} changed again afterwards. Undo that first.`);
    }
    default:
      return assertNever(facts);
  }
}

function isAutomatic(db: ReadableDatabase, entryId: number): boolean {
  return db.get('SELECT 1 FROM entry WHERE id = ? AND automatic = 1', [entryId]) !== undefined;
}
