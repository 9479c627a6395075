/** `teams` → `team`, `bodies` → `body`. */
const singular = (word: string) => word.replace(/ies$/, 'y').replace(/s$/, '');

/**
 * What is wrong with the name of a file that says its folder's name again (`termPlan/termPlanModel.ts`); null for one that
 * does not, and for the file that defines the folder's own word (`absence/absence.ts`, `sessions/session.ts`).
 */
export function repeatsItsFolder(file: string): string | null {
  const [name = '', folder = ''] = file.split('/').toReversed();
  const [stem = '', ...endings] = name.split('.');
  const words = [folder, singular(folder)];
  if (words.includes(stem)) return null;
  const word = words.find(
    (each) => stem.toLowerCase().startsWith(each.toLowerCase()) && /^[A-Z]/.test(stem.slice(each.length)),
  );
  if (word === undefined) return null;
  const rest = stem.slice(word.length);
  const shorter = /^[A-Z]/.test(stem) ? rest : `${rest[0]?.toLowerCase()}${rest.slice(1)}`;
  return `${file}: its folder says ${folder} already, so it is called ${[shorter, ...endings].join('.')}.`;
}
