import { type ReactNode, useContext } from 'react';
import { Form as AriaForm, FormValidationContext } from 'react-aria-components';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './layout.module.css';
import { Notice } from './Notice.tsx';
import type { Problem } from './problem.ts';

/** What main said about the field of this name (`members.0.from`), and all below it. */
export function useFieldError(name: string | undefined): string | undefined {
  const fields = useContext(FormValidationContext) ?? {};
  if (name === undefined) return undefined;
  const said = fields[name] ?? Object.entries(fields).find(([path]) => path.startsWith(`${name}.`))?.[1];
  return typeof said === 'string' ? said : said?.[0];
}

/**
 * A form. `sending` is how it stands with what it sends (`useSend`): INVALID shows at the fields whose `name` it points at,
 * and above the fields when none is named. Other failures are told by whoever sent it.
 */
export function Form({
  sending: { failure },
  onSubmit,
  children,
  label,
}: {
  sending: { failure: Problem | null };
  onSubmit: () => void;
  children: ReactNode;
  label?: string;
}) {
  const invalid = failure?.code === 'INVALID' ? failure : null;
  const fields = invalid?.fields ?? {};
  return (
    <AriaForm
      validationBehavior="aria"
      validationErrors={fields}
      className={cx(styles.form)}
      {...(label ? { 'aria-label': label } : {})}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {invalid && Object.keys(fields).length === 0 && <Notice tone="error">{invalid.message}</Notice>}
      {children}
    </AriaForm>
  );
}

/**
 * The button that sends the form around it. While that is on its way it keeps the focus, which a disabled button would
 * lose; that nothing is sent twice is seen to by `useSend`.
 */
export function Submit({
  children,
  isDisabled = false,
  variant = 'primary',
  size = 'normal',
}: {
  children: ReactNode;
  isDisabled?: boolean;
  /** danger: it loses something. */
  variant?: 'primary' | 'secondary' | 'danger';
  size?: 'normal' | 'small';
}) {
  return (
    <Button type="submit" variant={variant} size={size} isDisabled={isDisabled}>
      {children}
    </Button>
  );
}

/** Fields beside each other, as many as fit. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={cx(styles.fieldRow)}>{children}</div>;
}

/** The buttons that end a form or a part of a screen. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={cx(styles.actions)}>{children}</div>;
}
