import { createContext, type ReactNode, useContext } from 'react';
import { Form as AriaForm } from 'react-aria-components';
import type { Failure } from '#contract/envelope.ts';
import { cx } from './cx.ts';
import styles from './layout.module.css';
import { Notice } from './Notice.tsx';

const FormFailure = createContext<Failure | null>(null);

/** What main said about the field of this name (`members.0.from`), and all below it. */
export function useFieldError(name: string | undefined): string | undefined {
  const fields = useContext(FormFailure)?.fields;
  if (!fields || name === undefined) return undefined;
  return fields[name] ?? Object.entries(fields).find(([path]) => path.startsWith(`${name}.`))?.[1];
}

/**
 * A form. `failure` is what the last try answered: INVALID shows at the fields whose `name` it points at, and above
 * the fields when none is named. Other failures are told by whoever sent it (`useTell`, `usePropose`).
 */
export function Form({
  failure,
  onSubmit,
  children,
  label,
}: {
  failure?: Failure | null;
  onSubmit: () => void;
  children: ReactNode;
  label?: string;
}) {
  const invalid = failure?.code === 'INVALID' ? failure : null;
  return (
    <FormFailure value={invalid}>
      <AriaForm
        validationBehavior="aria"
        className={cx(styles.form)}
        {...(label ? { 'aria-label': label } : {})}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {invalid && Object.keys(invalid.fields ?? {}).length === 0 && (
          <Notice tone="error">{invalid.message}</Notice>
        )}
        {children}
      </AriaForm>
    </FormFailure>
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
