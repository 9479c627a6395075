export { AbsencePlan, EverybodysPlan } from './screens.tsx';
