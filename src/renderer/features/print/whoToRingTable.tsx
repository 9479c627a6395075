import type { LedSessionView } from '#contract/deputies.ts';
import type { WhoToRingView } from '#contract/whoToRing.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { sessionTitle } from '#renderer/text/cover.ts';
import { type BoundDates, timeRange } from '#renderer/text/dates.ts';
import { dayOf, settledWords } from '#renderer/text/deputies.ts';
import type { Names } from '#renderer/text/names.ts';
import { ringingByPeople } from '#renderer/text/whoToRing.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './print.module.css';
import type { PaperTable } from './Sheets.tsx';

export interface WhoToRing {
  whoToRing: WhoToRingView;
  sessions: readonly LedSessionView[];
  /** “Mon 30 Nov – Fri 4 Dec 2026, back Mon 7 Dec.” */
  when: string;
  fullName: (personId: number) => string;
}

/** Each day of a coordinator's absence: whom to ring, in which hours, at which number, and who leads in her place. */
export function whoToRingTable(sheet: WhoToRing, names: Names, dates: BoundDates): PaperTable {
  const { whoToRing, sessions, when, fullName } = sheet;
  const days = new Map(whoToRing.days.map((day) => [day.date, day]));
  const within = sessions.filter((led) => whoToRing.dates && dayOf(led) <= whoToRing.dates.until);
  const all = [...new Set([...days.keys(), ...within.map(dayOf)])].sort();
  return {
    key: 'whoToRing',
    title: `Who to ring while ${fullName(whoToRing.personId)} is away`,
    intro: when,
    columns: (
      <>
        <col className={cx(styles.dayColumn)} />
        <col className={cx(styles.ringColumn)} />
        <col />
      </>
    ),
    head: (
      <tr>
        <th scope="col">Day</th>
        <th scope="col">Ring</th>
        <th scope="col">Sessions</th>
      </tr>
    ),
    rows: all.map((date) => ({
      key: date,
      row: (
        <tr key={date}>
          <th scope="row" className={cx(styles.day)}>
            {dates.date(date)}
          </th>
          <td>
            <Ring day={days.get(date)} fullName={fullName} />
          </td>
          <td>
            {within
              .filter((led) => dayOf(led) === date)
              .map((led) => (
                <Led
                  key={led.session.id}
                  led={led}
                  personId={whoToRing.personId}
                  names={names}
                  dates={dates}
                />
              ))}
          </td>
        </tr>
      ),
    })),
    nothing: 'No working hours and no session are left of this absence.',
  };
}

function Ring({
  day,
  fullName,
}: {
  day: WhoToRingView['days'][number] | undefined;
  fullName: (personId: number) => string;
}) {
  if (!day) return <>No working hours</>;
  return ringingByPeople(day).map(({ hours, who }) => (
    <div key={hours.join()} className={cx(styles.ring)}>
      <span>{hours.join(', ')}</span>
      {who.length === 0 && <strong>○ Nobody is named</strong>}
      {who.map(({ personId, telephone }, at) => (
        <span key={personId}>
          {at > 0 && 'or '}
          <strong>{fullName(personId)}</strong> <strong className={cx(styles.number)}>{telephone}</strong>
          {telephone === null && 'no number recorded'}
        </span>
      ))}
    </div>
  ));
}

function Led({
  led,
  personId,
  names,
  dates,
}: {
  led: LedSessionView;
  personId: number;
  names: Names;
  dates: BoundDates;
}) {
  const { session, settled } = led;
  const words = settledWords(led, personId, names, dates);
  return (
    <div className={cx(styles.led)}>
      {timeRange(session.start, session.end)} {sessionTitle(session, names)}:{' '}
      <span className={cx(styles.strong)}>
        {settled === 'open' ? '○\u00a0' : ''}
        {words}
      </span>
    </div>
  );
}

/** The dates of the absence and the day of return, for the top of the sheet. */
export function whenWords(
  absence: { from: IsoDate; until: IsoDate | null; backOn: IsoDate | null },
  away: string,
  dates: BoundDates,
): string {
  const back = absence.backOn === null ? '' : `, ${dates.back(absence.backOn)}`;
  const ahead =
    absence.until === null ? '. The days below are the next four weeks; print it again after them' : '';
  return `Away ${away}${back}${ahead}.`;
}
