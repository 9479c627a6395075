import { assertNever } from '#domain/assertNever.ts';
import type { RegisterProblem } from '#domain/supervision/register.ts';
import { invalid, notPossible, type Refusal } from '#main/request/refusal.ts';

/** Why no register can be taken of a session, and what to do instead. */
export function refusedWords(code: RegisterProblem['code']): string {
  switch (code) {
    case 'notSupervision':
      return 'Only supervision has a register.';
    case 'notPlanned':
      return 'This session was cancelled or left out, so nobody attended it. If it took place after all, put it back first.';
    case 'notOver':
      return 'This session is not over yet. Take the register once it has ended.';
    case 'nobodyAttends':
      return 'Nobody is down to attend this session. Choose its people first, then take the register.';
    case 'missingLine':
      return 'Say of each person whether they attended.';
    case 'strangeLine':
      return 'Somebody on the register is not in this session. Choose its people first, then take the register.';
    case 'leftAtMissing':
      return 'Say when they left.';
    case 'leftAtOutside':
      return 'They left between the start and the end of the session. If they stayed to the end, they attended.';
    default:
      return assertNever(code);
  }
}

/** The refusal of a register as taken: at a field where there is one to mend. */
export function registerRefusal({ code, personId }: RegisterProblem): Refusal {
  if (code === 'leftAtMissing' || code === 'leftAtOutside') {
    return invalid(`leftAt.${personId ?? ''}`, refusedWords(code));
  }
  return code === 'missingLine' ? invalid('lines', refusedWords(code)) : notPossible(refusedWords(code));
}
