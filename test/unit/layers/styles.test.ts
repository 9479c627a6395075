import { expect, it } from 'vitest';
import { filesIn, textOf } from './graph.ts';
import { classesOf, takenBy, wrongClasses } from './styles.ts';

const texts = (ending: RegExp) => new Map(filesIn('renderer', ending).map((file) => [file, textOf(file)]));

it('every class that is used stands in its stylesheet, and every class there is used', () => {
  expect(wrongClasses(texts(/\.module\.css$/), texts(/\.tsx?$/))).toEqual([]);
});

it('says what to do about a class', () => {
  const sheets = new Map([['renderer/x/x.module.css', '.row { gap: 2px; }\n.gone { color: red; }']]);
  const text = `import styles from './x.module.css';\ncx(styles.row, styles.people, styles[tone])`;
  expect(wrongClasses(sheets, new Map([['renderer/x/X.tsx', text]]))).toEqual([
    'renderer/x/X.tsx uses the class people, which renderer/x/x.module.css does not have: write it there, or take it away here.',
    'renderer/x/X.tsx hides which class it uses (styles[tone]): write its name after a dot; a map of words to classes will do.',
    'renderer/x/x.module.css has classes nobody uses: take away gone.',
  ]);
});

it('reads stylesheets and what is taken of them', () => {
  const css = `/* .not */ .a > .b-c:hover, .d[data-x=".e"] { margin: .5em; background: url("f.png"); }
    @container (max-width: 1.5em) { .g :global(.fc-day) { inset: 0; } .h { top: 1.5px; left: 0 } }`;
  expect([...classesOf(css)]).toEqual(['a', 'b-c', 'd', 'g', 'h']);
  const text = `import styles from '#renderer/ui/field.module.css';\nstyles.a; other.b;`;
  expect(takenBy('renderer/x/X.tsx', text)).toEqual([
    { sheet: 'renderer/ui/field.module.css', classes: ['a'], hidden: [] },
  ]);
});
