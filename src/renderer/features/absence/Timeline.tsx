import { ArrowRightLeft, CalendarClock, UserMinus } from 'lucide-react';
import { createContext, useContext, useState } from 'react';
import type { ImpactLine } from '#contract/absence.ts';
import { isOpenGap } from '#domain/gaps/gap.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useDates, useNow } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { kindIcons, StateBadge } from '#renderer/parts/Marks.tsx';
import { askedWords, sessionTitle, standIns } from '#renderer/text/cover.ts';
import { timeRange, weekTitle } from '#renderer/text/dates.ts';
import { count } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { unbroken } from '#renderer/ui/unbroken.tsx';
import styles from './absence.module.css';
import { choosable } from './chosenGaps.ts';
import { splitAt, type TimelineWeek, weeksOf } from './weeks.ts';

/** Weeks drawn before “Show the other weeks” is pressed: an absence without an end reaches a year ahead. */
const weeksAtFirst = 10;

/** Gaps being chosen, by the names `choosable` gives them, and what to do when one is ticked or not any more. */
export interface Choosing {
  chosen: ReadonlySet<string>;
  onChoose: (gap: string, isChosen: boolean) => void;
}
const ChoosingContext = createContext<Choosing | null>(null);

/**
 * What an absence touches, oldest first, by week; what is over is folded away above. While gaps are being `choosing`, each
 * that can be planned has a tick box in the place of its button.
 */
export function Timeline({
  impact,
  switchOn,
  choosing,
}: {
  impact: readonly ImpactLine[];
  switchOn: IsoDate | null;
  choosing: Choosing | null;
}) {
  const now = useNow();
  const dates = useDates();
  const [all, setAll] = useState(false);
  const { over, coming } = splitAt(impact, now);
  const isSwitched = switchOn !== null && switchOn < dates.today;
  const past = weeksOf(over, isSwitched ? switchOn : null);
  const weeks = weeksOf(coming, isSwitched ? null : switchOn);
  const shown = all ? weeks : weeks.slice(0, weeksAtFirst);
  return (
    <ChoosingContext value={choosing}>
      {past.length > 0 && (
        <details className={cx(styles.past)}>
          <summary>Before now: {count(over.length, 'session')}</summary>
          <Weeks weeks={past} isPast />
        </details>
      )}
      <Weeks weeks={shown} />
      {shown.length < weeks.length && (
        <Button onPress={() => setAll(true)}>
          Show the other {count(weeks.length - shown.length, 'week')}
        </Button>
      )}
    </ChoosingContext>
  );
}

function Weeks({ weeks, isPast = false }: { weeks: readonly TimelineWeek[]; isPast?: boolean }) {
  const dates = useDates();
  return weeks.map(({ monday, lines }) => (
    <section key={monday} className={cx(styles.week)}>
      <h3>Week of {weekTitle(monday)}</h3>
      <ul className={cx(styles.lines)}>
        {lines.map((each) =>
          each.kind === 'switch' ? (
            <li key={`switch-${each.date}`} className={cx(styles.switch)}>
              <ArrowRightLeft size={15} aria-hidden="true" />
              Long-term from {dates.date(each.date)}: cover by a reserve
            </li>
          ) : (
            <Line key={keyOf(each.line)} line={each.line} isPast={isPast} />
          ),
        )}
      </ul>
    </section>
  ));
}

const keyOf = ({ session, part, gap }: ImpactLine) => `${session.id}-${part}-${gap?.interval.start}`;

function Line({ line, isPast }: { line: ImpactLine; isPast: boolean }) {
  const { session, gap, meaning } = line;
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const now = useNow();
  const choosing = useContext(ChoosingContext);
  const toChoose = choosing && choosable(line, now);
  const Icon = kindIcons[session.kind];
  const id = `impact-${keyOf(line)}`;
  const words = meaningWords(line, names);
  const openSession = () => panel.open({ kind: 'session', id: session.id });
  return (
    <li className={cx(styles.line)} data-kind={session.kind}>
      <span className={cx(styles.when)} data-over={isPast || undefined}>
        <strong>{dates.date(session.date)}</strong>{' '}
        <span>{unbroken(timeRange(session.start, session.end))}</span>
      </span>
      <span className={cx(styles.what)}>
        <span className={cx(styles.title)} id={id}>
          <Icon size={15} aria-hidden="true" />
          <Button variant="link" onPress={openSession}>
            {sessionTitle(session, names)}
          </Button>
        </span>
        {words && <Quiet as="span">{words}</Quiet>}
      </span>
      <span className={cx(styles.mark)}>
        {gap ? (
          <StateBadge state={gap.state} />
        ) : (
          <span className={cx(styles.soft)}>
            {meaning === 'newDate' ? (
              <CalendarClock size={15} aria-hidden="true" />
            ) : (
              <UserMinus size={15} aria-hidden="true" />
            )}
            {meaning === 'newDate' ? 'Needs a new date' : 'Apologies'}
          </span>
        )}
      </span>
      <span className={cx(styles.act)}>
        {choosing && toChoose && (
          <Checkbox
            isSelected={choosing.chosen.has(toChoose)}
            onChange={(isChosen) => choosing.onChoose(toChoose, isChosen)}
            describedBy={id}
          >
            Plan
          </Checkbox>
        )}
        {gap && !choosing && (
          <Button
            size="small"
            aria-describedby={id}
            onPress={() => panel.open({ kind: 'gap', sessionId: session.id, personId: gap.personId })}
          >
            {isOpenGap(gap) ? 'Find cover' : 'Cover'}
          </Button>
        )}
        {meaning === 'newDate' && !isPast && (
          <Button size="small" aria-describedby={id} onPress={openSession}>
            Open session
          </Button>
        )}
      </span>
    </li>
  );
}

/** What there is to say about a session beyond its state; null when that is all. */
function meaningWords({ session, gap, covering }: ImpactLine, names: Names): string | null {
  if (!gap) return null;
  const instead = standIns(session, gap.personId, names);
  if (instead.length > 0) return instead.join(', ');
  const asked = askedWords(session, gap, names);
  if (asked) return `asked ${asked}, no answer yet`;
  if (gap.coLeadPresent) return 'leads, but another lead is there';
  const before = gap.chain.at(-2);
  return covering && before !== undefined ? `was to cover for ${names.name(before)}` : null;
}
