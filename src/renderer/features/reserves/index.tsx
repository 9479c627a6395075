export { PlanCohortPanel } from './cohort/PlanCohortPanel.tsx';
export { CohortRegisterPanel } from './cohort/RegisterPanel.tsx';
export { ReservesScreen } from './Screen.tsx';
