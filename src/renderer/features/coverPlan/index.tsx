export { useWarmSolver } from '#renderer/client/useWarmSolver.ts';
export { AbsenceCoverPlan } from './AbsencePlan.tsx';
export { PeriodCoverPlan } from './PeriodPlan.tsx';
export { Resilience } from './Resilience.tsx';
export { WhatIf } from './WhatIf.tsx';
