import type { Settings } from '#domain/settings.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { expiryAfter, isExpiredOn, isHeldOn, type OwnStep } from './induction.ts';

export const expiryWarnings = ['first', 'again', 'last', 'over'] as const;
/** How near it is that something runs out, by the days of the settings; `over` once it has. */
export type ExpiryWarning = (typeof expiryWarnings)[number];

type WarningDays = Pick<Settings, 'expiryFirstDays' | 'expiryAgainDays' | 'expiryLastDays'>;

/** What must be told of a step that runs out, or has; null while there is nothing to tell. */
export function expiryToTell(
  step: OwnStep,
  today: IsoDate,
  settings: WarningDays,
): { expiresOn: IsoDate; warning: ExpiryWarning } | null {
  if (isExpiredOn(step, today)) return { expiresOn: ranOut(step, today), warning: 'over' };
  const expiresOn = isHeldOn(step, today) ? expiryAfter(step, today) : null;
  if (expiresOn === null) return null;
  const { expiryFirstDays, expiryAgainDays, expiryLastDays } = settings;
  const isWithin = (days: number) => expiresOn <= addDays(today, days);
  if (isWithin(expiryLastDays)) return { expiresOn, warning: 'last' };
  if (isWithin(expiryAgainDays)) return { expiresOn, warning: 'again' };
  return isWithin(expiryFirstDays) ? { expiresOn, warning: 'first' } : null;
}

/** The last day on which something of it ran out. */
function ranOut({ evidence }: OwnStep, today: IsoDate): IsoDate {
  const ends = evidence.flatMap(({ expiresOn }) =>
    expiresOn !== null && expiresOn <= today ? [expiresOn] : [],
  );
  return ends.sort().at(-1) ?? today;
}
