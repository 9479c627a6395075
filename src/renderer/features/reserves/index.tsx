export { PlanCohortPanel } from './cohort/PlanCohortPanel.tsx';
export { CohortRegisterPanel } from './cohort/RegisterPanel.tsx';
export { ModulePanel } from './modules/Panel.tsx';
export { RecordModulePanel } from './modules/RecordModulePanel.tsx';
export { ProgrammeStepPanel } from './programme/StepPanel.tsx';
export { ReservesScreen } from './Screen.tsx';
export { StepPanel } from './StepPanel.tsx';
