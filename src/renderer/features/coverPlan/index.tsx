export { useWarmSolver } from '#renderer/client/useWarmSolver.ts';
export { AbsencePlan } from './AbsencePlan.tsx';
export { PeriodPlan } from './PeriodPlan.tsx';
export { Resilience } from './Resilience.tsx';
export { WhatIf } from './WhatIf.tsx';
