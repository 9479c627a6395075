import type { settingsRequests } from '#contract/settings.ts';
import type { Settings } from '#domain/settings.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import { checkBackupFolder } from '#main/features/backup/folder.ts';
import type { Handlers } from '#main/request/context.ts';
import { invalid, notFound } from '#main/request/refusal.ts';
import { extraDays, nationalHolidays, settingsOf } from '#main/request/settings.ts';
import { storeSetting } from '#main/request/storeSetting.ts';

export const settingsHandlers: Handlers<keyof typeof settingsRequests> = {
  'settings.get': ({ db, settings }) => ({
    ...settings,
    extraDays: extraDays(db),
    holidaysKnownUntil: [...nationalHolidays(settings.nation).keys()].sort().at(-1) ?? '',
  }),

  // Only the settings change: what was already placed by the old ones stays as it is.
  'settings.change': (tx, _context, changes) => {
    const before = settingsOf(tx);
    const dayStart = changes.dayStart ?? before.dayStart;
    const dayEnd = changes.dayEnd ?? before.dayEnd;
    if (dayStart >= dayEnd) {
      throw invalid(
        changes.dayEnd === undefined ? 'dayStart' : 'dayEnd',
        'The working day must end after it starts.',
      );
    }
    if (changes.backupFolder !== undefined && changes.backupFolder !== before.backupFolder) {
      checkBackupFolder(changes.backupFolder);
    }
    for (const [name, value] of Object.entries(changes)) {
      if (value !== undefined && value !== before[name as keyof Settings]) storeSetting(tx, name, value);
    }
    return null;
  },

  'settings.addDay': (tx, { settings }, { date, title }) => {
    const own = extraDays(tx).find((day) => day.date === date);
    if (own) throw invalid('date', `${dayInWords(date)} is already in your list, as “${own.title}”.`);
    const national = nationalHolidays(settings.nation).get(date);
    if (national !== undefined) {
      throw invalid('date', `${dayInWords(date)} is already a bank holiday: ${national}.`);
    }
    return tx.run('INSERT INTO extra_day (date, title) VALUES (?, ?)', [date, title]).id;
  },

  'settings.removeDay': (tx, _context, { id }) => {
    const { changes } = tx.run('DELETE FROM extra_day WHERE id = ?', [id]);
    if (changes === 0) throw notFound('day');
    return null;
  },
};
