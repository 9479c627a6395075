import {
  BookOpenCheck,
  CircleCheck,
  CircleX,
  Clock,
  FileText,
  LifeBuoy,
  LogOut,
  type LucideIcon,
  MessagesSquare,
} from 'lucide-react';
import type { Applicant } from '#contract/recruitment.ts';
import type { DecisionOutcome, Stage } from '#domain/recruitment/application.ts';
import { decisionWords, stageWords } from '#renderer/text/recruitment.ts';
import { Chip } from '#renderer/ui/Chip.tsx';

const stageIcons = {
  applied: FileText,
  assessed: BookOpenCheck,
  interviewed: MessagesSquare,
  toStart: Clock,
  decided: CircleCheck,
} satisfies Record<Stage, LucideIcon>;

const decisionIcons = {
  appointedToRole: CircleCheck,
  appointedToReserve: LifeBuoy,
  notAppointed: CircleX,
  withdrew: LogOut,
} satisfies Record<DecisionOutcome, LucideIcon>;

/** How far somebody has come, or what was decided: word, icon and colour. */
export function StageMark({ applicant: { stage, application } }: { applicant: Applicant }) {
  const outcome = stage === 'decided' ? application?.decision?.outcome : undefined;
  const Icon = outcome ? decisionIcons[outcome] : stageIcons[stage];
  const isAppointed = outcome === 'appointedToRole' || outcome === 'appointedToReserve';
  return (
    <Chip tone={isAppointed ? 'fine' : stage === 'decided' ? 'plain' : 'info'}>
      <Icon size={14} aria-hidden="true" />
      {application === null ? 'Pathway not recorded' : outcome ? decisionWords[outcome] : stageWords[stage]}
    </Chip>
  );
}
