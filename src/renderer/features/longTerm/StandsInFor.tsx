import { useLocation } from 'wouter';
import type { LongTermView } from '#contract/longTerm.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { termWords } from '#renderer/text/longTerm.ts';
import { Button } from '#renderer/ui/Button.tsx';

/** For whom a reserve stands in, since when and until when. */
export function StandsInFor({ covers }: { covers: readonly LongTermView[] }) {
  const dates = useDates();
  const names = useNames();
  const [, navigate] = useLocation();
  if (covers.length === 0) return '–';
  return (
    <>
      {covers.map(({ id, forPersonId, absenceId, from, until }) => (
        <div key={id}>
          {absenceId === null ? (
            names.fullName(forPersonId)
          ) : (
            <Button variant="link" onPress={() => navigate(`/absence/${absenceId}`)}>
              {names.fullName(forPersonId)}
            </Button>
          )}{' '}
          {termWords(from, until, dates)}
        </div>
      ))}
    </>
  );
}
