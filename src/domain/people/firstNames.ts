/**
 * The shortest name by which each can be told apart: “Amira”, with two of them “Amira K.” and “Amira S.”, and where
 * even that is not enough the full name.
 */
export function shortNames(people: readonly { id: number; name: string }[]): Map<number, string> {
  const forms = people.map(({ id, name }) => ({ id, forms: formsOf(name) }));
  const taken = new Map<string, number>();
  for (const each of forms) {
    for (const form of new Set(each.forms)) taken.set(keyOf(form), (taken.get(keyOf(form)) ?? 0) + 1);
  }
  return new Map(
    forms.map(({ id, forms: [first, initial, full] }) => {
      if (taken.get(keyOf(first)) === 1) return [id, first];
      return [id, taken.get(keyOf(initial)) === 1 ? initial : full];
    }),
  );
}

function formsOf(name: string): [first: string, initial: string, full: string] {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? '';
  const last = words.length > 1 ? words.at(-1) : undefined;
  const initial = last === undefined ? first : `${first} ${[...last][0]?.toLocaleUpperCase('en-GB')}.`;
  return [first, initial, words.join(' ')];
}

function keyOf(text: string): string {
  return text.toLocaleLowerCase('en-GB');
}
