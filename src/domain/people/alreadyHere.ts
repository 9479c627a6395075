import type { Finding } from '#domain/finding.ts';

/** What tells that two records are of one person. */
export interface Known {
  name: string;
  telephone: string | null;
  email: string | null;
}

/**
 * Everybody who may be the person about to be added: the same name, e-mail address or telephone number, whatever the
 * case, spaces and accents, and however a British number is written. Each can be accepted, since two people may share
 * a name or a telephone.
 */
export function alreadyHere(
  entered: Known,
  everybody: readonly (Known & { id: number; status: string })[],
): Finding[] {
  return everybody.flatMap(({ id, status, ...known }) => {
    const same = {
      name: plainName(known.name) === plainName(entered.name) ? 1 : 0,
      email: isSame(plainEmail, known.email, entered.email) ? 1 : 0,
      telephone: isSame(plainNumber, known.telephone, entered.telephone) ? 1 : 0,
    };
    if (same.name + same.email + same.telephone === 0) return [];
    const facts = { ...same, status };
    return [
      { code: 'alreadyHere', severity: 'soft', personId: id, sessionId: null, when: null, facts } as const,
    ];
  });
}

function isSame(plain: (text: string) => string, one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  return plain(one) !== '' && plain(one) === plain(other);
}

/** Letters and digits of a name only: “Ann-Marie  O’Neil” and “ann marie oneil” are one. */
export function plainName(name: string): string {
  const letters = name.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
  return (letters === '' ? name.trim() : letters).toLocaleLowerCase('en-GB');
}

function plainEmail(email: string): string {
  return email.replace(/\s/g, '').toLocaleLowerCase('en-GB');
}

/** The digits of a number as dialled in Britain: “+44 (0)7700 900 112”, “0044 7700 900112” and “07700 900112” are one. */
export function plainNumber(telephone: string): string {
  const digits = telephone.replace(/[^\d+]/g, '');
  return digits.replace(/^(?:\+|00)44(?:0)?/, '0').replace(/\D/g, '');
}
