export { PersonSupervisionPanel } from './PersonSupervisionPanel.tsx';
export { SupervisionScreen } from './Screen.tsx';
