import { Children, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './layout.module.css';
import { piecesOf } from './pieces.ts';

/**
 * The same words, with codes and times kept on one line. A hyphen that does not break would do it too, but would be copied
 * along, and a code that was pasted would not be found.
 */
export function unbroken(children: ReactNode): ReactNode {
  if (typeof children === 'string') return kept(children);
  return Array.isArray(children)
    ? Children.map(children, (child) => (typeof child === 'string' ? kept(child) : child))
    : children;
}

/** One element around all of it, so that it stays one item where its parent lays them out. */
function kept(text: string): ReactNode {
  const pieces = piecesOf(text);
  if (!pieces.some(({ whole }) => whole)) return text;
  return (
    <span>
      {pieces.map((piece, at) =>
        piece.whole ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
          <span key={at} className={cx(styles.unbroken)}>
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}
