import type { ClockTime, IsoDate } from './dates.ts';

export const absenceKinds = ['annualLeave', 'sickness', 'carers', 'parental', 'training', 'other'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** A person away. Dates inclusive; `until` null is not known yet; times limit the first and the last day. */
export interface Absence {
  id: number;
  personId: number;
  kind: AbsenceKind;
  from: IsoDate;
  fromTime: ClockTime | null;
  until: IsoDate | null;
  untilTime: ClockTime | null;
  /** Treated as long-term from this day, when the coordinator decided earlier than the setting. */
  longTermFrom: IsoDate | null;
}
