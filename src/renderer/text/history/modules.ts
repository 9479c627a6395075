import type { modulesRequests } from '#contract/modules.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { count } from '#renderer/text/kinds.ts';
import { type Rows, textIn, type Wordings } from './rows.ts';

/** Whose induction came along, and which completed module it is about. */
function completed(rows: Rows): { who: string; name: string; day: string } | null {
  const row = rows.first('module_completion')?.any;
  const doneOn = textIn(row ?? null, 'done_on');
  if (!row || doneOn === null) return null;
  return {
    who: rows.person(row.person_id),
    name: textIn(row, 'name') ?? 'a module',
    day: shortDate(doneOn, rows.today),
  };
}

function ticked(rows: Rows): string {
  const steps = rows.count('module_settled');
  return steps === 0 ? 'no step of theirs is mapped to it' : `${count(steps, 'step')} ticked`;
}

/** What was done with local modules. */
export const modulesHistory: Wordings<typeof modulesRequests> = {
  'module.add': (rows) => {
    const name = textIn(rows.first('local_module')?.any ?? null, 'name');
    return name && `Added the local module ${name}`;
  },
  'module.change': (rows) => {
    const module = rows.first('local_module');
    const name = textIn(module?.any ?? null, 'name');
    if (!module || !name) return null;
    if (module.before && module.after && module.before.archived !== module.after.archived) {
      return module.after.archived === 1
        ? `Archived the local module ${name}`
        : `Took the local module ${name} out of the archive`;
    }
    return `Changed the local module ${name}`;
  },
  'module.complete': (rows) => {
    const found = completed(rows);
    return found && `${found.who} completed ${found.name} ${found.day}: ${ticked(rows)}`;
  },
  'module.settle': (rows) => {
    const induction = rows.first('induction');
    if (!induction) return null;
    return `Settled for ${rows.person(induction.any.person_id)} what completed modules count for`;
  },
  'module.takeBack': (rows) => {
    const found = completed(rows);
    return found && `Took back that ${found.who} completed ${found.name} ${found.day}`;
  },
};
