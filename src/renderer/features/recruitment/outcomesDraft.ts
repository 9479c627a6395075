import type { ApplicationView } from '#contract/recruitment.ts';
import type { Sent } from '#contract/requests.ts';
import type { Pathway } from '#domain/induction/programme.ts';
import type { AssessmentOutcome, InterviewOutcome } from '#domain/recruitment/application.ts';
import type { IsoDate } from '#domain/time/dates.ts';

/** What is recorded of an application, as it is typed; `none` while an outcome is not known. */
export interface OutcomesDraft {
  pathway: Pathway;
  appliedOn: IsoDate | null;
  assessment: AssessmentOutcome | 'none';
  assessedOn: IsoDate | null;
  assessorId: number | null;
  interview: InterviewOutcome | 'none';
  interviewedOn: IsoDate | null;
  welfare: 'offered' | 'notOffered' | 'none';
  welfareOn: IsoDate | null;
}

/** What is recorded, to change it; days not given yet begin at today. */
export function draftOf(application: ApplicationView, today: IsoDate): OutcomesDraft {
  const { pathway, appliedOn, assessment, interview, welfare } = application;
  return {
    pathway,
    appliedOn,
    assessment: assessment?.outcome ?? 'none',
    assessedOn: assessment?.on ?? today,
    assessorId: assessment?.assessorId ?? null,
    interview: interview?.outcome ?? 'none',
    interviewedOn: interview?.on ?? today,
    welfare: welfare === null ? 'none' : welfare.offered ? 'offered' : 'notOffered',
    welfareOn: welfare?.on ?? today,
  };
}

/** The fields whose day is missing; empty when the draft can be sent. */
export function missingDays(
  draft: OutcomesDraft,
): ('appliedOn' | 'assessedOn' | 'interviewedOn' | 'welfareOn')[] {
  const { assessment, interview, welfare } = draft;
  return [
    draft.appliedOn === null ? ('appliedOn' as const) : null,
    assessment !== 'none' && draft.assessedOn === null ? ('assessedOn' as const) : null,
    interview !== 'none' && draft.interviewedOn === null ? ('interviewedOn' as const) : null,
    welfare !== 'none' && draft.welfareOn === null ? ('welfareOn' as const) : null,
  ].filter((field) => field !== null);
}

/** The fields of the request; null while a day is missing. */
export function fieldsOf(draft: OutcomesDraft): Omit<Sent<'recruitment.record'>, 'id' | 'version'> | null {
  const { pathway, appliedOn, assessedOn, interviewedOn, welfareOn } = draft;
  if (appliedOn === null || missingDays(draft).length > 0) return null;
  return {
    pathway,
    appliedOn,
    assessment:
      draft.assessment === 'none' || assessedOn === null
        ? null
        : { outcome: draft.assessment, on: assessedOn, assessorId: draft.assessorId },
    interview:
      draft.interview === 'none' || interviewedOn === null
        ? null
        : { outcome: draft.interview, on: interviewedOn },
    welfare:
      draft.welfare === 'none' || welfareOn === null
        ? null
        : { offered: draft.welfare === 'offered', on: welfareOn },
  };
}
