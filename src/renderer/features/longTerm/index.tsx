export { EndLongTermPanel } from './EndPanel.tsx';
export { StartLongTermPanel } from './StartPanel.tsx';
