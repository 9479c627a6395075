import type { AttendanceValue, CancelledBy, NotHeldReason } from '#domain/supervision/register.ts';

export const attendanceWords = {
  attended: 'Attended',
  apologies: 'Apologies',
  didNotAttend: 'Did not attend',
  leftEarly: 'Left early',
} satisfies Record<AttendanceValue, string>;

/** The letters of the register, while the setting allows letters. */
export const attendanceLetters: Record<string, AttendanceValue> = {
  a: 'attended',
  p: 'apologies',
  d: 'didNotAttend',
  l: 'leftEarly',
};

/** “A”, as it is written on the choice. */
export function letterOf(attendance: AttendanceValue): string {
  const [letter = ''] = Object.entries(attendanceLetters).find(([, each]) => each === attendance) ?? [];
  return letter.toUpperCase();
}

export const cancelledByWords = {
  lead: 'The lead',
  attendees: 'Those attending',
  trust: 'The trust',
} satisfies Record<CancelledBy, string>;

export const notHeldReasonWords = {
  leadAway: 'The lead was away',
  attendeesAway: 'Those attending were away',
  nobodyCame: 'Nobody came',
  urgentWork: 'Urgent work',
  roomNotAvailable: 'The room was not available',
  bankHoliday: 'Bank holiday',
  other: 'Another reason',
} satisfies Record<NotHeldReason, string>;
