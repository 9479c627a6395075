export { ModulePanel } from './modules/Panel.tsx';
export { RecordModulePanel } from './modules/RecordModulePanel.tsx';
export { ProgrammeStepPanel } from './programme/StepPanel.tsx';
export { StepPanel } from './StepPanel.tsx';
