import { importsOf } from './graph.ts';

/** The classes a stylesheet speaks of; those of others (`:global(.fc-…)`) are not its own. */
export function classesOf(css: string): Set<string> {
  const selectors = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/:global\([^)]*\)/g, '')
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/[^{};]*;/g, '')
    .matchAll(/([^{}]+)\{/g);
  return new Set(
    [...selectors]
      .flatMap(([, selector = '']) => selector.match(/\.[A-Za-z_][\w-]*/g) ?? [])
      .map((name) => name.slice(1)),
  );
}

/** What a file takes of a stylesheet: the classes, and where it takes one that cannot be read from here. */
interface Taken {
  sheet: string;
  classes: string[];
  hidden: string[];
}

/** The stylesheets a file imports by a name, with what it takes of each: `styles.row`. */
export function takenBy(file: string, text: string): Taken[] {
  const imports = text.matchAll(/^import (\w+) from ('[^']+\.module\.css');$/gm);
  return [...imports].flatMap(([statement, name = '', from]) => {
    const [sheet] = importsOf(file, `import ${name} from ${from};`);
    if (!sheet?.file) return [];
    const uses = text
      .replace(statement, '')
      .matchAll(new RegExp(`\\b${name}\\b(\\.\\w+|\\[[^\\]]*\\]|)`, 'g'));
    const words = [...uses].map(([whole, rest = '']) => ({ whole, rest }));
    return {
      sheet: sheet.file,
      classes: words.flatMap(({ rest }) => (rest.startsWith('.') ? rest.slice(1) : [])),
      hidden: words.flatMap(({ whole, rest }) => (rest.startsWith('.') ? [] : whole)),
    };
  });
}

/** What is wrong between stylesheets and the files that use them, each with what to do. */
export function wrongClasses(
  sheets: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string>,
): string[] {
  const wrong: string[] = [];
  const used = new Map<string, Set<string>>();
  for (const [file, text] of files) {
    for (const { sheet, classes, hidden } of takenBy(file, text)) {
      const known = classesOf(sheets.get(sheet) ?? '');
      const all = used.get(sheet) ?? new Set();
      for (const each of classes) {
        all.add(each);
        if (!known.has(each)) {
          wrong.push(
            `${file} uses the class ${each}, which ${sheet} does not have: write it there, or take it away here.`,
          );
        }
      }
      used.set(sheet, all);
      for (const each of hidden) {
        wrong.push(
          `${file} hides which class it uses (${each}): write its name after a dot; a map of words to classes will do.`,
        );
      }
    }
  }
  for (const [sheet, css] of sheets) {
    const unused = [...classesOf(css)].filter((each) => !used.get(sheet)?.has(each));
    if (unused.length > 0) wrong.push(`${sheet} has classes nobody uses: take away ${unused.join(', ')}.`);
  }
  return wrong;
}
