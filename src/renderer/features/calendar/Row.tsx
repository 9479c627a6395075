import { memo } from 'react';
import type { SessionView } from '#contract/values.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { KindMark, StateBadge } from '#renderer/parts/Marks.tsx';
import { timeRange } from '#renderer/text/dates.ts';
import { leadWords, movedFrom, openGap, stateWords, withWords } from '#renderer/text/sessionState.ts';
import { sessionTitle } from '#renderer/text/sessions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { MenuButton, type MenuChoice } from '#renderer/ui/Menu.tsx';
import { unbroken } from '#renderer/ui/unbroken.tsx';
import styles from './calendar.module.css';

/** One session in the list. */
export const CalendarRow = memo(function CalendarRow({
  session,
  onMove,
}: {
  session: SessionView;
  onMove: () => void;
}) {
  const panel = usePanel();
  const dates = useDates();
  const { shortNameOf } = usePeople();
  const gap = openGap(session);
  const from = movedFrom(session);
  const gone = session.state !== 'planned' && styles.struck;
  const open = () => panel.open({ kind: 'session', id: session.id });
  const uncovered = session.gaps.find((each) => each.state !== 'arranged');
  const choices: MenuChoice[] = [
    { id: 'open', label: 'Open', run: open },
    ...(session.state === 'planned' ? [{ id: 'move', label: 'Move…', run: onMove }] : []),
    ...(uncovered
      ? [
          {
            id: 'cover',
            label: 'Find cover',
            run: () => panel.open({ kind: 'gap', sessionId: session.id, personId: uncovered.personId }),
          },
        ]
      : []),
  ];
  const words = stateWords(session).filter((word) => gap === null || !word.includes('over'));
  return (
    <tr data-row="" className={cx(styles.row)}>
      <th scope="row">
        <Button
          variant="link"
          onPress={open}
          aria-label={`${dates.date(session.date)} ${session.start} ${sessionTitle(session, shortNameOf)}`}
        >
          <span className={cx(gone)}>{unbroken(timeRange(session.start, session.end))}</span>
        </Button>
      </th>
      <td className={cx(gone)}>
        <KindMark kind={session.kind} short />
      </td>
      <td className={cx(gone)}>{leadWords(session, shortNameOf) || '–'}</td>
      <td className={cx(gone)}>{withWords(session, shortNameOf) || '–'}</td>
      <td>{session.placeName ?? (session.link ? 'Online' : '–')}</td>
      <td>
        {gap && <StateBadge state={gap} />} {words.filter((word) => word !== 'Moved').join(', ')}
        {from && ` Moved from ${dates.date(from)}`}
      </td>
      <td className={cx(styles.menuCell)}>
        <MenuButton
          label={`More for ${session.start} ${sessionTitle(session, shortNameOf)}`}
          choices={choices}
          compact
          size="small"
        />
      </td>
    </tr>
  );
});
