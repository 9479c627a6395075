export { PersonSupervisionPanel } from './PersonSupervisionPanel.tsx';
export { SupervisionScreen } from './SupervisionScreen.tsx';
