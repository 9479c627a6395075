export { CohortRegisterPanel } from './cohort/CohortRegisterPanel.tsx';
export { PlanCohortPanel } from './cohort/PlanCohortPanel.tsx';
export { ModulePanel } from './modules/ModulePanel.tsx';
export { RecordModulePanel } from './modules/RecordModulePanel.tsx';
export { ProgrammeStepPanel } from './programme/ProgrammeStepPanel.tsx';
export { ReservesScreen } from './ReservesScreen.tsx';
export { StepPanel } from './StepPanel.tsx';
