import { Minus, Plus } from 'lucide-react';
import {
  NumberField as AriaNumberField,
  TextField as AriaTextField,
  Button,
  Group,
  Input,
  TextArea,
} from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldProps, useField } from './field.tsx';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  placeholder?: string;
  maxLength?: number;
  /** More than one line. */
  lines?: number;
}

/** One line of text, or several with `lines`. */
export function TextField({
  value,
  onChange,
  type = 'text',
  placeholder,
  maxLength,
  lines,
  ...field
}: TextFieldProps) {
  const { problem, aria } = useField(field);
  const more = {
    ...(placeholder ? { placeholder } : {}),
  };
  return (
    <AriaTextField
      {...aria}
      value={value}
      onChange={onChange}
      type={type}
      {...(maxLength ? { maxLength } : {})}
    >
      <FieldFrame field={field} problem={problem}>
        {lines ? (
          <TextArea className={cx(styles.input)} rows={lines} {...more} />
        ) : (
          <Input className={cx(styles.input)} {...more} />
        )}
      </FieldFrame>
    </AriaTextField>
  );
}

interface NumberFieldProps extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  /** Said after the number: “weeks”. */
  unit?: string;
}

/** A whole number with − and +; null while empty. */
export function NumberField({ value, onChange, min, max, step = 1, unit, ...field }: NumberFieldProps) {
  const { problem, aria } = useField(field);
  return (
    <AriaNumberField
      {...aria}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      step={step}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
    >
      <FieldFrame field={field} problem={problem}>
        <Group className={cx(styles.group)}>
          <Input className={cx(styles.input)} />
          {unit && <span className={cx(styles.suffix)}>{unit}</span>}
          <Button slot="decrement" className={cx(styles.inside)}>
            <Minus size={14} aria-hidden="true" />
          </Button>
          <Button slot="increment" className={cx(styles.inside)}>
            <Plus size={14} aria-hidden="true" />
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
