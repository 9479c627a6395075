import { assertNever } from '#domain/assertNever.ts';
import { type CodeProblem, codeProblem } from '#domain/sessions/serviceUserCode.ts';
import type { Handlers } from '#main/request/context.ts';
import { invalid } from '#main/request/refusal.ts';
import { expectVersion } from '#main/request/version.ts';
import { allServiceUsers } from '#main/snapshot/people.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

export const serviceUserWrites: Handlers<'serviceUser.add' | 'serviceUser.change'> = {
  'serviceUser.add': (tx, _context, { code }) => {
    checkCode(tx, code, null);
    return tx.run('INSERT INTO service_user (code) VALUES (?)', [code]).id;
  },

  'serviceUser.change': (tx, _context, { id, version, code, archived }) => {
    expectVersion(tx, 'service_user', id, version);
    const before = allServiceUsers(tx).find((each) => each.id === id);
    if (before?.code === code && before.archived === archived) return null;
    // A code taken before a rule became stricter can still be archived.
    if (before?.code !== code) checkCode(tx, code, id);
    tx.run('UPDATE service_user SET code = ?, archived = ?, version = version + 1 WHERE id = ?', [
      code,
      archived ? 1 : 0,
      id,
    ]);
    return null;
  },
};

function checkCode(db: ReadableDatabase, code: string, id: number | null): void {
  const problem = codeProblem(code);
  if (problem) throw invalid('code', wordsOf(problem));
  const folded = code.toLocaleLowerCase('en-GB');
  const twin = allServiceUsers(db).find(
    (each) => each.id !== id && each.code.toLocaleLowerCase('en-GB') === folded,
  );
  if (!twin) return;
  const next = twin.archived ? ' It is archived: bring it back instead.' : '';
  throw invalid('code', `The code “${twin.code}” is already in the list.${next}`);
}

function wordsOf(problem: CodeProblem): string {
  switch (problem) {
    case 'empty':
      return 'This cannot be empty.';
    case 'tooShort':
      return 'A code needs at least 2 characters.';
    case 'tooLong':
      return 'A code can hold 20 characters at most.';
    case 'email':
      return 'This looks like an e-mail address. Use your local code, such as SU-014.';
    case 'nhsNumber':
      return 'This looks like an NHS number. Use your local code, such as SU-014.';
    case 'dateOfBirth':
      return 'This looks like a date of birth. Use your local code, such as SU-014.';
    case 'postcode':
      return 'This looks like a postcode. Use your local code, such as SU-014.';
    case 'looksLikeName':
      return 'This looks like a name. Use your local code, such as SU-014.';
    case 'characters':
      return 'A code holds only letters, digits, single spaces and the signs - / and .';
    default:
      return assertNever(problem);
  }
}
