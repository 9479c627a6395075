import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import { useFieldError } from './Form.tsx';
import styles from './field.module.css';

/** What every field takes. `name` is the path in the request, so that main's words about it are shown here. */
export interface FieldProps {
  label: string;
  name?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  isRequired?: boolean | undefined;
  isDisabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
  /** Label for screen readers only. */
  hideLabel?: boolean | undefined;
}

/** The parts of FieldProps that React Aria's fields take, and what is wrong with the field. */
export function useField({ name, error, isRequired, isDisabled, autoFocus }: FieldProps) {
  const fromForm = useFieldError(name);
  const problem = error ?? fromForm;
  return {
    problem,
    aria: {
      className: cx(styles.field),
      isRequired: isRequired ?? false,
      isDisabled: isDisabled ?? false,
      autoFocus: autoFocus ?? false,
      isInvalid: problem !== undefined,
      validationBehavior: 'aria' as const,
    },
  };
}

/** Label above, hint and error below a control; must stand inside a React Aria field. */
export function FieldFrame({
  field,
  problem,
  children,
}: {
  field: FieldProps;
  problem: string | undefined;
  children: ReactNode;
}) {
  return (
    <>
      <Label className={cx(field.hideLabel ? styles.hidden : styles.label)}>{field.label}</Label>
      {children}
      {field.hint && (
        <Text slot="description" className={cx(styles.hint)}>
          {field.hint}
        </Text>
      )}
      <FieldError className={cx(styles.error)}>
        <TriangleAlert size={15} aria-hidden="true" />
        {problem}
      </FieldError>
    </>
  );
}
