export { useWarmSolver } from '#renderer/client/useWarmSolver.ts';
export { AbsenceCoverPlan } from './AbsenceCoverPlan.tsx';
export { PeriodCoverPlan } from './PeriodCoverPlan.tsx';
export { Resilience } from './Resilience.tsx';
export { WhatIf } from './WhatIf.tsx';
