import {
  CalendarDays,
  CalendarOff,
  House,
  LayoutGrid,
  LifeBuoy,
  type LucideIcon,
  MessagesSquare,
  Settings,
  Users,
} from 'lucide-react';
import { type ComponentType, lazy, type ReactNode } from 'react';
import { assertNever } from '#domain/assertNever.ts';
import type { Panel } from '#renderer/client/panel.tsx';
// Not lazy: it opens first, and React holds back what follows a fallback for 300 ms.
import { TodayScreen } from '#renderer/features/today/index.tsx';

/** The one place that knows which feature draws which screen and which panel. */

const absence = () => import('#renderer/features/absence/index.tsx');
const longTerm = () => import('#renderer/features/longTerm/index.tsx');
const people = () => import('#renderer/features/people/index.tsx');
const recruitment = () => import('#renderer/features/recruitment/index.tsx');
const induction = () => import('#renderer/features/induction/index.tsx');
const reserves = () => import('#renderer/features/reserves/index.tsx');
const series = () => import('#renderer/features/series/index.tsx');
const sessions = () => import('#renderer/features/sessions/index.tsx');
const teams = () => import('#renderer/features/clinicalTeams/index.tsx');
const supervision = () => import('#renderer/features/supervision/index.tsx');

const CalendarScreen = lazy(() =>
  import('#renderer/features/calendar/index.tsx').then((m) => ({ default: m.CalendarScreen })),
);
const RotaScreen = lazy(() =>
  import('#renderer/features/rota/index.tsx').then((m) => ({ default: m.RotaScreen })),
);
const AbsenceScreen = lazy(() => absence().then((m) => ({ default: m.AbsenceScreen })));
const SupervisionScreen = lazy(() => supervision().then((m) => ({ default: m.SupervisionScreen })));
const ReservesScreen = lazy(() => reserves().then((m) => ({ default: m.ReservesScreen })));
const PeoplePages = lazy(() => people().then((m) => ({ default: m.PeoplePages })));
const SettingsScreen = lazy(() =>
  import('#renderer/features/settings/index.tsx').then((m) => ({ default: m.SettingsScreen })),
);

const SessionPanel = lazy(() => sessions().then((m) => ({ default: m.SessionPanel })));
const NewSessionPanel = lazy(() => sessions().then((m) => ({ default: m.NewSessionPanel })));
const PersonPanel = lazy(() => people().then((m) => ({ default: m.PersonPanel })));
const AddPersonPanel = lazy(() => people().then((m) => ({ default: m.AddPersonPanel })));
const AbsencePanel = lazy(() => absence().then((m) => ({ default: m.AbsencePanel })));
const RecordAbsencePanel = lazy(() => absence().then((m) => ({ default: m.RecordAbsencePanel })));
const SeriesPanel = lazy(() => series().then((m) => ({ default: m.SeriesPanel })));
const NewSeriesPanel = lazy(() => series().then((m) => ({ default: m.NewSeriesPanel })));
const SupervisionRegisterPanel = lazy(() =>
  import('#renderer/features/register/index.tsx').then((m) => ({ default: m.RegisterPanel })),
);
const PersonSupervisionPanel = lazy(() => supervision().then((m) => ({ default: m.PersonSupervisionPanel })));
const GapPanel = lazy(() =>
  import('#renderer/features/cover/index.tsx').then((m) => ({ default: m.GapPanel })),
);
const StartLongTermPanel = lazy(() => longTerm().then((m) => ({ default: m.StartLongTermPanel })));
const EndLongTermPanel = lazy(() => longTerm().then((m) => ({ default: m.EndLongTermPanel })));
const TeamPanel = lazy(() => teams().then((m) => ({ default: m.ClinicalTeamPanel })));
const AddTeamPanel = lazy(() => teams().then((m) => ({ default: m.AddClinicalTeamPanel })));
const ApplicantPanel = lazy(() => recruitment().then((m) => ({ default: m.ApplicantPanel })));
const AddApplicantPanel = lazy(() => recruitment().then((m) => ({ default: m.AddApplicantPanel })));
const StepPanel = lazy(() => induction().then((m) => ({ default: m.StepPanel })));
const PlanCohortPanel = lazy(() => reserves().then((m) => ({ default: m.PlanCohortPanel })));
const CohortRegisterPanel = lazy(() => reserves().then((m) => ({ default: m.CohortRegisterPanel })));
const ProgrammeStepPanel = lazy(() => induction().then((m) => ({ default: m.ProgrammeStepPanel })));
const ModulePanel = lazy(() => induction().then((m) => ({ default: m.ModulePanel })));
const RecordModulePanel = lazy(() => induction().then((m) => ({ default: m.RecordModulePanel })));
const HistoryPanel = lazy(() =>
  import('#renderer/features/history/index.tsx').then((m) => ({ default: m.HistoryPanel })),
);

/** The pages for paper, without the shell. */
export const PrintPage = lazy(() =>
  import('#renderer/features/print/index.tsx').then((m) => ({ default: m.PrintPage })),
);

export interface Screen {
  path: string;
  title: string;
  icon: LucideIcon;
  Content: ComponentType;
}

/** In the order of the rail. A screen owns its path and all below it. */
export const screens: readonly Screen[] = [
  { path: '/', title: 'Today', icon: House, Content: TodayScreen },
  { path: '/calendar', title: 'Calendar', icon: CalendarDays, Content: CalendarScreen },
  { path: '/rota', title: 'Rota', icon: LayoutGrid, Content: RotaScreen },
  { path: '/absence', title: 'Absence', icon: CalendarOff, Content: AbsenceScreen },
  { path: '/supervision', title: 'Supervision', icon: MessagesSquare, Content: SupervisionScreen },
  { path: '/reserves', title: 'Reserves', icon: LifeBuoy, Content: ReservesScreen },
  { path: '/people', title: 'People', icon: Users, Content: PeoplePages },
  { path: '/settings', title: 'Settings', icon: Settings, Content: SettingsScreen },
];

/** The screen that owns a path, or null. */
export function screenAt(path: string): Screen | null {
  const first = `/${path.split('/')[1] ?? ''}`;
  return screens.find((screen) => screen.path === first) ?? null;
}

/** Draws a panel. */
export function panelContent(panel: Panel): ReactNode {
  switch (panel.kind) {
    case 'session':
      return <SessionPanel key={panel.id} id={panel.id} />;
    case 'person':
      return <PersonPanel key={panel.id} id={panel.id} />;
    case 'absence':
      return <AbsencePanel key={panel.id} id={panel.id} />;
    case 'gap':
      return (
        <GapPanel
          key={`${panel.sessionId}-${panel.personId}`}
          sessionId={panel.sessionId}
          personId={panel.personId}
        />
      );
    case 'startLongTerm':
      return <StartLongTermPanel key={panel.absenceId} absenceId={panel.absenceId} />;
    case 'endLongTerm':
      return <EndLongTermPanel key={panel.id} id={panel.id} />;
    case 'series':
      return <SeriesPanel key={panel.id} id={panel.id} />;
    case 'supervisionRegister':
      return <SupervisionRegisterPanel key={panel.sessionId} sessionId={panel.sessionId} />;
    case 'supervision':
      return <PersonSupervisionPanel key={panel.personId} personId={panel.personId} first={panel.first} />;
    case 'newSession':
      return (
        <NewSessionPanel
          key={`${panel.date} ${panel.start} ${panel.end} ${panel.superviseId}`}
          superviseId={panel.superviseId}
          date={panel.date}
          start={panel.start}
          end={panel.end}
        />
      );
    case 'newSeries':
      return <NewSeriesPanel />;
    case 'recordAbsence':
      return (
        <RecordAbsencePanel
          key={`${panel.personId} ${panel.from} ${panel.until}`}
          personId={panel.personId}
          from={panel.from}
          until={panel.until}
        />
      );
    case 'step':
      return (
        <StepPanel
          key={`${panel.stepId} ${panel.form} ${panel.date} ${panel.start}`}
          personId={panel.personId}
          stepId={panel.stepId}
          form={panel.form}
          date={panel.date}
          start={panel.start}
        />
      );
    case 'planCohort':
      return <PlanCohortPanel />;
    case 'cohortRegister':
      return (
        <CohortRegisterPanel key={panel.sessionId} cohortId={panel.cohortId} sessionId={panel.sessionId} />
      );
    case 'localModule':
      return <ModulePanel key={panel.moduleId} moduleId={panel.moduleId} />;
    case 'recordModule':
      return <RecordModulePanel key={panel.personId} personId={panel.personId} />;
    case 'programmeStep':
      return <ProgrammeStepPanel key={panel.stepId} programmeId={panel.programmeId} stepId={panel.stepId} />;
    case 'addPerson':
      return <AddPersonPanel />;
    case 'clinicalTeam':
      return <TeamPanel key={panel.id} id={panel.id} />;
    case 'addClinicalTeam':
      return <AddTeamPanel />;
    case 'applicant':
      return (
        <ApplicantPanel
          key={`${panel.personId} ${panel.applicationId}`}
          personId={panel.personId}
          applicationId={panel.applicationId}
        />
      );
    case 'addApplicant':
      return <AddApplicantPanel />;
    case 'history':
      return (
        <HistoryPanel
          key={`${panel.sessionId}-${panel.personId}`}
          sessionId={panel.sessionId}
          personId={panel.personId}
        />
      );
    default:
      return assertNever(panel);
  }
}
