export { PlanCohortPanel } from './cohort/PlanCohortPanel.tsx';
export { RegisterPanel } from './cohort/RegisterPanel.tsx';
export { ProgrammeStepPanel } from './programme/ProgrammeStepPanel.tsx';
export { ReservesScreen } from './ReservesScreen.tsx';
export { StepPanel } from './StepPanel.tsx';
