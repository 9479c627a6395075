/** Joins the class names that are there; the rest (false, undefined) is left out. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
