export { TermPlanScreen } from './TermPlanScreen.tsx';
