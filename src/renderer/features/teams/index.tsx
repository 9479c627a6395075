export { AddTeamPanel } from './AddTeamPanel.tsx';
export { TeamPanel } from './TeamPanel.tsx';
export { TeamsScreen } from './TeamsScreen.tsx';
