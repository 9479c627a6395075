export { TermPlanScreen } from './Screen.tsx';
