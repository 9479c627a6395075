export { AbsencePanel } from './Panel.tsx';
export { RecordAbsencePanel } from './RecordAbsencePanel.tsx';
export { AbsenceScreen } from './Screen.tsx';
