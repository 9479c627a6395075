import type { LucideIcon } from 'lucide-react';
import {
  CalendarOff,
  CalendarPlus,
  CalendarRange,
  CircleQuestionMark,
  History,
  Hospital,
  Keyboard,
  ListChecks,
  Printer,
  Redo2,
  Repeat,
  Search,
  ShieldQuestionMark,
  Undo2,
  UserPlus,
} from 'lucide-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { MenuCommand } from '#contract/events.ts';
import { mondayOf } from '#domain/time/dates.ts';
import { ask } from '#renderer/client/client.ts';
import { currentToday } from '#renderer/client/clock.ts';
import { type Panel, usePanel } from '#renderer/client/panel.tsx';
import { redo, undo } from '#renderer/client/undo.ts';
import { showToast } from '#renderer/ui/toasts.ts';

export type CommandName = MenuCommand;

export interface Command {
  id: CommandName;
  label: string;
  keys: string | null;
  icon: LucideIcon;
}

/** What can be done from anywhere, in the order of the palette. `settings` is among the screens. */
const commandList: readonly Command[] = [
  { id: 'recordAbsence', label: 'Record absence', keys: 'A', icon: CalendarOff },
  { id: 'planGaps', label: 'Plan all gaps', keys: null, icon: ListChecks },
  { id: 'whatIf', label: 'What if…', keys: null, icon: CircleQuestionMark },
  { id: 'resilience', label: 'Resilience', keys: null, icon: ShieldQuestionMark },
  { id: 'planTerm', label: 'Plan a term', keys: null, icon: CalendarRange },
  { id: 'newSession', label: 'New session', keys: null, icon: CalendarPlus },
  { id: 'newSeries', label: 'New series', keys: null, icon: Repeat },
  { id: 'addPerson', label: 'Add person', keys: null, icon: UserPlus },
  { id: 'addApplicant', label: 'Add applicant', keys: null, icon: UserPlus },
  { id: 'addClinicalTeam', label: 'Add ward or community team', keys: null, icon: Hospital },
  { id: 'undo', label: 'Undo', keys: 'Ctrl Z', icon: Undo2 },
  { id: 'redo', label: 'Redo', keys: 'Ctrl Y', icon: Redo2 },
  { id: 'history', label: 'History', keys: 'H', icon: History },
  { id: 'printRota', label: 'Save the week rota as PDF', keys: null, icon: Printer },
  { id: 'printCoverList', label: 'Save the cover list as PDF', keys: null, icon: Printer },
  { id: 'printWhoToRing', label: 'Save who to ring as PDF', keys: null, icon: Printer },
  { id: 'palette', label: 'Search', keys: 'Ctrl K', icon: Search },
  { id: 'shortcuts', label: 'Keyboard shortcuts', keys: '?', icon: Keyboard },
];

export interface Commands {
  list: readonly Command[];
  run: (name: CommandName) => void;
  goTo: (path: string) => void;
}

const panels = {
  recordAbsence: { kind: 'recordAbsence' },
  newSeries: { kind: 'newSeries' },
  newSession: { kind: 'newSession' },
  addPerson: { kind: 'addPerson' },
  addApplicant: { kind: 'addApplicant' },
  addClinicalTeam: { kind: 'addClinicalTeam' },
  history: { kind: 'history' },
} satisfies Partial<Record<CommandName, Panel>>;

/** Four weeks of cover, this week's rota, or whom to ring while the coordinator is away next; main says where it was saved. */
async function print(what: 'rota' | 'coverList' | 'whoToRing'): Promise<void> {
  const order = { from: mondayOf(currentToday()), to: 'pdf' as const };
  const envelope =
    what === 'whoToRing'
      ? await ask('print.make', { what, absenceId: null, to: order.to })
      : await ask('print.make', { what, weeks: what === 'rota' ? 1 : 4, ...order });
  if (!envelope.ok) showToast(envelope.failure.message, { tone: 'error' });
  else if (envelope.value.message !== '') showToast(envelope.value.message);
}

/** Everything that can be done from anywhere: by menu, palette and shortcut alike. */
export function useCommands(show: (overlay: 'palette' | 'shortcuts') => void): Commands {
  const { open } = usePanel();
  const [, navigate] = useLocation();
  return useMemo(() => {
    const run = (name: CommandName) => {
      switch (name) {
        case 'undo':
          return void undo(null);
        case 'redo':
          return void redo();
        case 'palette':
        case 'shortcuts':
          return show(name);
        case 'settings':
          return navigate('/settings');
        case 'planGaps':
          return navigate('/absence/plan');
        case 'whatIf':
          return navigate('/absence/what-if');
        case 'resilience':
          return navigate('/absence/resilience');
        case 'planTerm':
          return navigate('/supervision/plan');
        case 'printRota':
          return void print('rota');
        case 'printCoverList':
          return void print('coverList');
        case 'printWhoToRing':
          return void print('whoToRing');
        default:
          return open(panels[name]);
      }
    };
    return { list: commandList, run, goTo: navigate };
  }, [open, navigate, show]);
}
