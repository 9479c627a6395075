export { AddClinicalTeamPanel } from './AddTeamPanel.tsx';
export { ClinicalTeamPanel } from './Panel.tsx';
export { ClinicalTeamsScreen } from './Screen.tsx';
