export { AddApplicantPanel } from './AddApplicantPanel.tsx';
export { ApplicantPanel } from './ApplicantPanel.tsx';
export { ApplicantsScreen } from './ApplicantsScreen.tsx';
