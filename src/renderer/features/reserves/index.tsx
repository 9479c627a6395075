export { ProgrammeStepPanel } from './programme/ProgrammeStepPanel.tsx';
export { ReservesScreen } from './ReservesScreen.tsx';
export { StepPanel } from './StepPanel.tsx';
