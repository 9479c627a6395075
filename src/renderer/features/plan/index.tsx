export { AbsencePlan } from './AbsencePlan.tsx';
export { PeriodPlan } from './PeriodPlan.tsx';
export { Resilience } from './Resilience.tsx';
export { useWarmSolver } from './useWarmSolver.ts';
export { WhatIf } from './WhatIf.tsx';
