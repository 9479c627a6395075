export { AddTeamPanel } from './AddTeamPanel.tsx';
export { TeamPanel } from './Panel.tsx';
export { TeamsScreen } from './Screen.tsx';
