import { PhoneOff, UserRoundX } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Board } from '#contract/today.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { PreparedMark } from '#renderer/features/deputies/PreparedMark.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { nobodyToRingSentence, unpreparedSentence } from './sentences.ts';

/** Coordinators' absences that are not prepared, nobody to ring today first; nothing at all when there are none. */
export function Unprepared({ unprepared }: Pick<Board, 'unprepared'>) {
  const dates = useDates();
  const names = useNames();
  const [, navigate] = useLocation();
  if (unprepared.length === 0) return null;
  const open = (id: number) => navigate(`/absence/${id}`);
  const now = unprepared.filter(({ today }) => today.length > 0);
  return (
    <section aria-labelledby="today-unprepared">
      <SectionHeading id="today-unprepared" title="Coordinator away" count={unprepared.length} />
      <ul>
        {now.map((each) => {
          const id = `nobody-${each.absenceId}`;
          return (
            <Line
              key={id}
              id={id}
              mark={<PhoneOff size={16} aria-hidden="true" />}
              action={
                <Button
                  size="small"
                  variant="primary"
                  aria-describedby={id}
                  onPress={() => open(each.absenceId)}
                >
                  Name a contact
                </Button>
              }
            >
              {nobodyToRingSentence(each, names)}
            </Line>
          );
        })}
        {unprepared.map((each) => {
          const id = `unprepared-${each.absenceId}`;
          return (
            <Line
              key={id}
              id={id}
              mark={<UserRoundX size={16} aria-hidden="true" />}
              badge={<PreparedMark done={false} />}
              action={
                <Button size="small" aria-describedby={id} onPress={() => open(each.absenceId)}>
                  Open
                </Button>
              }
            >
              {unpreparedSentence(each, names, dates)}
            </Line>
          );
        })}
      </ul>
    </section>
  );
}
