import { z } from 'zod';
import { mostPhasedWeeks } from '#domain/absence/phasedReturn.ts';
import { gapStates } from '#domain/gaps/gap.ts';
import { nothing, proposal, read, write } from './define.ts';
import { absenceKind, clockTime, gap, id, isoDate, partKind, sessionView, version } from './values.ts';

const absenceFields = {
  kind: absenceKind,
  from: isoDate,
  fromTime: clockTime.nullable(),
  /** The last day away; null is not known yet. */
  until: isoDate.nullable(),
  untilTime: clockTime.nullable(),
};

export const absenceView = z.object({
  id,
  version,
  personId: id,
  kind: absenceKind,
  from: z.string(),
  fromTime: z.string().nullable(),
  until: z.string().nullable(),
  untilTime: z.string().nullable(),
  longTermFrom: z.string().nullable(),
  /** The day the person is back; null while not known. */
  backOn: z.string().nullable(),
  /** The day from which its spell is long-term, by the setting or by the coordinator's choice. */
  spellLongTermFrom: z.string(),
  spellFrom: z.string(),
  /** Sessions touched from now to the horizon, and the gaps among them by state. */
  affected: z.number(),
  gaps: z.record(z.enum(gapStates), z.number()),
});
export type AbsenceView = z.infer<typeof absenceView>;

/** One session an absence touches, and what that means: a gap, apologies, or a new date to find. */
export const impactLine = z.object({
  session: sessionView,
  part: partKind,
  /** Whether the person is in it as cover for somebody else. */
  covering: z.boolean(),
  meaning: z.enum(['gap', 'apologies', 'newDate']),
  gap: gap.nullable(),
});
export type ImpactLine = z.infer<typeof impactLine>;

export const absenceRequests = {
  /** Absences now and to come, and those that ended in the last four weeks. */
  'absence.list': read(nothing, z.array(absenceView)),
  'absence.get': read(
    z.strictObject({ id }),
    z.object({ absence: absenceView, impact: z.array(impactLine), horizon: z.string() }),
  ),

  'absence.record': write({ personId: id, ...absenceFields }),
  /** Treat the spell as long-term from this day; null goes back to the setting. */
  'absence.setLongTerm': write({ id, version, longTermFrom: isoDate.nullable() }),

  /** Lengthen, shorten or end; cover that would no longer be needed is listed (`coverLapses`) and asked about. */
  'absence.change': proposal({ id, version, ...absenceFields }),
  'absence.remove': proposal({ id, version }),
  /**
   * Ends an absence and comes back to fewer hours at first: of each week (domain/absence/phasedReturn.ts) the hours that are
   * worked, `[start, end)` within the pattern. The rest stays away; cover within the hours worked is asked about.
   */
  'absence.phaseReturn': proposal({
    id,
    version,
    /** The last day wholly away. */
    until: isoDate,
    weeks: z
      .array(z.array(z.strictObject({ date: isoDate, start: clockTime, end: clockTime })).max(28))
      .min(1)
      .max(mostPhasedWeeks),
  }),
};
