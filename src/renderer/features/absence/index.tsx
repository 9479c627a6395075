export { AbsencePanel } from './AbsencePanel.tsx';
export { AbsenceScreen } from './AbsenceScreen.tsx';
export { RecordAbsencePanel } from './RecordAbsencePanel.tsx';
