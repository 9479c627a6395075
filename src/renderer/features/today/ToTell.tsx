import type { Board } from '#contract/today.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { ToldActions } from '#renderer/features/told/Actions.tsx';
import { ToldMark } from '#renderer/features/told/Mark.tsx';
import { othersToTell, whatToTell } from '#renderer/features/told/words.ts';
import { kindIcons } from '#renderer/parts/Marks.tsx';
import { sessionTitle } from '#renderer/text/cover.ts';
import { capital, count } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FewLines } from '#renderer/ui/FewLines.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import styles from './today.module.css';

const linesAtFirst = 6;

/** Changes of the next two weeks that a service user must still be told of, soonest first; each with all it is about. */
export function ToTell({ toTell }: Pick<Board, 'toTell'>) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const later = (useAsk('told.open', {}).data?.length ?? 0) - toTell.length;
  return (
    <section aria-labelledby="today-to-tell">
      <SectionHeading id="today-to-tell" title="To tell the service user" count={toTell.length} />
      {toTell.length === 0 && (
        <Quiet size="normal">Nobody waits to be told of a change in the next two weeks.</Quiet>
      )}
      <FewLines
        atFirst={linesAtFirst}
        lines={toTell.map(({ session, told, others }) => {
          const id = `to-tell-${session.id}`;
          const Icon = kindIcons[session.kind];
          return (
            <Line
              key={id}
              id={id}
              mark={
                <Icon size={16} aria-hidden="true" data-kind={session.kind} className={cx(styles.icon)} />
              }
              badge={<ToldMark told={told} toTell />}
              action={<ToldActions session={session} others={others} describedBy={id} />}
            >
              {capital(dates.near(session.date))} {session.start}{' '}
              <Button variant="link" onPress={() => panel.open({ kind: 'session', id: session.id })}>
                {sessionTitle(session, names)}
              </Button>
              {`: ${whatToTell(session, names)}${othersToTell(others, dates)}.`}
            </Line>
          );
        })}
      />
      {later > 0 && (
        <p className={cx(styles.later)}>
          {count(later, 'more change')} to tell later than two weeks from now.
        </p>
      )}
    </section>
  );
}
