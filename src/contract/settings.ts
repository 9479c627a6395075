import { z } from 'zod';
import { nations } from '#domain/settings.ts';
import { nothing, read, write } from './define.ts';
import { clockTime, id, isoDate, line } from './values.ts';

const settingFields = {
  nation: z.enum(nations),
  switchOverDays: z.int().min(1).max(365),
  horizonMonths: z.int().min(3).max(24),
  travelMinutes: z.int().min(0).max(240),
  dayStart: clockTime,
  dayEnd: clockTime,
  letterShortcuts: z.boolean(),
  fairnessDays: z.int().min(7).max(366),
  coverPerDay: z.int().min(1).max(12),
  coverPerWeek: z.int().min(1).max(60),
  coverDaysInARow: z.int().min(1).max(14),
  excessMinutes: z.int().min(0).max(2400),
  breakMinutes: z.int().min(0).max(120),
  settlingMonths: z.int().min(0).max(24),
  clockPauseDays: z.int().min(0).max(365),
  weighContinuity: z.int().min(0).max(100),
  weighFairness: z.int().min(0).max(100),
  weighTravel: z.int().min(0).max(100),
  weighLoad: z.int().min(0).max(100),
  weighWarning: z.int().min(0).max(100),
  planSeconds: z.int().min(2).max(120),
  workshopRefreshMonths: z.int().min(0).max(60),
  expiryFirstDays: z.int().min(1).max(365),
  expiryAgainDays: z.int().min(1).max(365),
  expiryLastDays: z.int().min(1).max(365),
  keepWarmDays: z.int().min(7).max(365),
  backupFolder: z.string().max(400),
};

export const settingsRequests = {
  'settings.get': read(
    nothing,
    z.object({
      ...settingFields,
      extraDays: z.array(z.object({ id, date: z.string(), title: z.string() })),
      /** The last date for which bank holidays are known. */
      holidaysKnownUntil: z.string(),
    }),
  ),

  'settings.change': write(z.strictObject(settingFields).partial().shape),
  'settings.addDay': write({ date: isoDate, title: line(60) }),
  'settings.removeDay': write({ id }),
};
