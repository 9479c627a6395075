import type { clinicalTeamsRequests } from '#contract/clinicalTeams.ts';
import { dateRange, shortDate } from '#renderer/text/dates.ts';
import { type Row, type Rows, type Touched, textIn, type Wording, type Wordings } from './rows.ts';

/** Whatever changes in a team raises its version, so its own row comes with every entry and names it. */
function ofClinicalTeam(words: (rows: Rows, name: string, team: Touched) => string | null): Wording {
  return (rows) => {
    const team = rows.first('clinical_team');
    const name = team && textIn(team.any, 'name');
    return team && name ? words(rows, name, team) : null;
  };
}

/** “, Mon 16 Nov”; one in the calendar has its date there, which is not in the row. */
function dateIn(row: Row | undefined, rows: Rows): string {
  const date = row && textIn(row, 'date');
  if (date) return `, ${shortDate(date, rows.today)}`;
  return row?.session_id ? `, ${rows.session(row.session_id).replace(/^Workshop /, '')}` : '';
}

function rangeIn(row: Row, rows: Rows): string {
  const from = textIn(row, 'from_date');
  return from ? `, ${dateRange(from, textIn(row, 'until_date'), rows.today)}` : '';
}

function workshop(words: (name: string) => string): Wording {
  return ofClinicalTeam((rows, name) => `${words(name)}${dateIn(rows.first('workshop')?.any, rows)}`);
}

function placement(words: (who: string, name: string) => string): Wording {
  return ofClinicalTeam((rows, name) => {
    const found = rows.first('placement');
    return found && `${words(rows.person(found.any.person_id), name)}${rangeIn(found.any, rows)}`;
  });
}

/** What was done with ward and community teams. */
export const clinicalTeamsHistory: Wordings<typeof clinicalTeamsRequests> = {
  'clinicalTeams.add': ofClinicalTeam((_, name) => `Added ${name}`),
  'clinicalTeams.change': ofClinicalTeam((_, name, { before, after }) => {
    if (before && after && before.archived !== after.archived) {
      return after.archived === 1 ? `Archived ${name}` : `Took ${name} out of the archive`;
    }
    return `Changed ${name}`;
  }),
  'clinicalTeams.recordWorkshop': workshop((name) => `Recorded a workshop for ${name}`),
  'clinicalTeams.changeWorkshop': workshop((name) => `Changed a workshop for ${name}`),
  'clinicalTeams.removeWorkshop': workshop((name) => `Removed a workshop for ${name}`),
  'clinicalTeams.place': placement((who, name) => `Placed ${who} with ${name}`),
  'clinicalTeams.changePlacement': placement((who, name) => `Changed when ${who} is placed with ${name}`),
  'clinicalTeams.removePlacement': placement((who, name) => `Removed ${who}’s placement with ${name}`),
};
