export { AbsencePlan } from './AbsencePlan.tsx';
export { PeriodPlan } from './PeriodPlan.tsx';
