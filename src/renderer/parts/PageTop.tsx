import { ArrowLeft } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Link } from 'wouter';
import { cx } from '#renderer/ui/cx.ts';
import { focusFirst } from '#renderer/ui/focusFirst.ts';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { Row } from '#renderer/ui/Row.tsx';
import styles from './parts.module.css';

/**
 * The top of a page that is reached from another: the way back, what this is, and what it is made of. Its heading takes the
 * focus as it comes; whoever gives a `heading` does that alone.
 */
export function PageTop({
  back,
  title,
  heading = focusFirst,
  note,
  children,
}: {
  back: { href: string; words: string };
  title: ReactNode;
  heading?: Ref<HTMLHeadingElement>;
  note?: string;
  children?: ReactNode;
}) {
  return (
    <Row as="header" gap={4} lines={2} align="end">
      <div className={cx(styles.titles)}>
        <Link href={back.href} className={cx(styles.back)}>
          <ArrowLeft size={15} aria-hidden="true" />
          {back.words}
        </Link>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {note && <Quiet>{note}</Quiet>}
      </div>
      {children}
    </Row>
  );
}
