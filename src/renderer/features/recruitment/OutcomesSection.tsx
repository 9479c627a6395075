import type { ApplicationView } from '#contract/recruitment.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { pathwayWords } from '#renderer/text/kinds.ts';
import { assessmentWords, interviewWords } from '#renderer/text/recruitment.ts';
import { EditableSection } from '#renderer/ui/EditableSection.tsx';
import { Facts } from '#renderer/ui/Section.tsx';
import { OutcomesForm } from './OutcomesForm.tsx';
import { welfareWords } from './words.ts';

/** What is recorded of an application, line by line, and the form that records it. */
export function OutcomesSection({
  application,
  personId,
}: {
  application: ApplicationView;
  personId: number;
}) {
  const dates = useDates();
  const { shortNameOf } = usePeople();
  const { assessment, interview, welfare } = application;
  const by = assessment && assessment.assessorId !== null ? `, by ${shortNameOf(assessment.assessorId)}` : '';
  return (
    <EditableSection
      title="Application"
      change="Record outcomes"
      form={(done) => <OutcomesForm application={application} personId={personId} onDone={done} />}
    >
      <Facts
        facts={[
          { label: 'Pathway', value: pathwayWords[application.pathway] },
          { label: 'Applied', value: dates.date(application.appliedOn) },
          {
            label: 'Training assessment',
            value: assessment
              ? `${assessmentWords[assessment.outcome]}, ${dates.date(assessment.on)}${by}`
              : '–',
          },
          {
            label: 'Interview',
            value: interview ? `${interviewWords[interview.outcome]}, ${dates.date(interview.on)}` : '–',
          },
          {
            label: 'Welfare support',
            value: welfare ? `${welfareWords(welfare)}, ${dates.date(welfare.on)}` : '–',
          },
        ]}
      />
    </EditableSection>
  );
}
