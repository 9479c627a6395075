import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLocation, useRoute } from 'wouter';
import { addDays, type IsoDate, isIsoDate, mondayOf } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { PrintMenu } from '#renderer/parts/PrintMenu.tsx';
import { weekTitle } from '#renderer/text/dates.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Segmented } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { RotaGrid } from './Grid.tsx';
import styles from './rota.module.css';

const spans = [
  { id: '1', label: 'One week' },
  { id: '4', label: 'Four weeks' },
] as const;

/** The rota of a week or of four, from a Monday; which one stands in the address. */
export function RotaScreen() {
  const [, route] = useRoute('/rota/:from/:weeks');
  const [, navigate] = useLocation();
  const dates = useDates();
  const asked = route?.from ?? '';
  const from = mondayOf(isIsoDate(asked) ? asked : dates.today);
  const weeks = route?.weeks === '4' ? 4 : 1;
  const { data, failure } = useAsk('rota.between', { from, weeks }, { keep: true });
  const goTo = (monday: IsoDate, span: 1 | 4 = weeks) => navigate(`/rota/${mondayOf(monday)}/${span}`);
  const last = addDays(from, (weeks - 1) * 7);
  const title = weeks === 1 ? weekTitle(from) : `${dates.date(from)} – ${dates.date(addDays(last, 6))}`;
  // While other weeks are on their way the former ones stay; their number of days says how to draw them.
  const isCompact = (data?.days.length ?? 7) > 7;
  return (
    <div className={cx(styles.screen)}>
      <div className={cx(styles.toolbar)}>
        <IconButton
          label={weeks === 1 ? 'Previous week' : 'Previous four weeks'}
          icon={ChevronLeft}
          onPress={() => goTo(addDays(from, -7 * weeks))}
        />
        <Button onPress={() => goTo(dates.today)}>Today</Button>
        <IconButton
          label={weeks === 1 ? 'Next week' : 'Next four weeks'}
          icon={ChevronRight}
          onPress={() => goTo(addDays(from, 7 * weeks))}
        />
        <h2 className={cx(styles.title)} aria-live="polite">
          {title}
        </h2>
        <Segmented
          label="How many weeks"
          options={spans}
          value={weeks === 4 ? '4' : '1'}
          onChange={(span) => goTo(from, span === '4' ? 4 : 1)}
        />
        <PrintMenu from={from} weeks={weeks} />
      </div>
      {!data && <Waiting failure={failure} what="the rota" />}
      {data && data.rows.length === 0 && (
        <EmptyState title="Nobody is on the rota yet">
          People who are active, paused or in reserve stand here with their hours, sessions and absences.
        </EmptyState>
      )}
      {data && data.rows.length > 0 && (
        <RotaGrid
          key={isCompact ? 'four' : 'one'}
          page={data}
          isCompact={isCompact}
          onZoom={(date) => goTo(date, 1)}
        />
      )}
      {isCompact && (
        <p className={cx(styles.key)}>
          Number: sessions that day · A: away · ○ no cover · ● covers for somebody · line below: works that
          day
        </p>
      )}
    </div>
  );
}
