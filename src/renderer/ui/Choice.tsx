import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  Radio,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import styles from './choice.module.css';
import { cx } from './cx.ts';
import { FieldFrame, type FieldProps, useField } from './field.tsx';
import type { Option } from './option.ts';

interface YesNo {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
  note?: string;
  isDisabled?: boolean;
}

/** A tick box; its words are its children. */
export function Checkbox({
  isSelected,
  onChange,
  children,
  note,
  isDisabled = false,
  isIndeterminate = false,
  describedBy,
}: YesNo & { isIndeterminate?: boolean; describedBy?: string }) {
  return (
    <AriaCheckbox
      className={cx(styles.choice)}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      isIndeterminate={isIndeterminate}
    >
      <span className={cx(styles.box)} aria-hidden="true">
        {isIndeterminate ? <Minus size={14} /> : isSelected && <Check size={14} strokeWidth={3} />}
      </span>
      <span>
        {children}
        {note && <span className={cx(styles.note)}>{note}</span>}
      </span>
    </AriaCheckbox>
  );
}

/** On or off at once, such as a setting; in a form that is sent use Checkbox. */
export function Switch({ isSelected, onChange, children, note, isDisabled = false }: YesNo) {
  return (
    <AriaSwitch
      className={cx(styles.choice)}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className={cx(styles.track)} aria-hidden="true" />
      <span>
        {children}
        {note && <span className={cx(styles.note)}>{note}</span>}
      </span>
    </AriaSwitch>
  );
}

/** One of a few, all in sight; `row` puts them beside each other. */
export function RadioGroup<T extends string>({
  options,
  value,
  onChange,
  row = false,
  ...field
}: FieldProps & {
  options: readonly Option<T>[];
  value: T | null;
  onChange: (value: T) => void;
  row?: boolean;
}) {
  const {
    problem,
    aria: { autoFocus: _, ...aria },
  } = useField(field);
  return (
    <AriaRadioGroup
      {...aria}
      value={value}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen);
        if (option) onChange(option.id);
      }}
    >
      <FieldFrame field={field} problem={problem}>
        <div className={cx(styles.radios)} data-row={row || undefined}>
          {options.map((option) => (
            <Radio key={option.id} value={option.id} className={cx(styles.choice)}>
              <span className={cx(styles.dot)} aria-hidden="true" />
              <span>
                {option.label}
                {option.note && <span className={cx(styles.note)}>{option.note}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}

/** One of a few views of the same thing, such as Day / Week / Month. */
export function Segmented<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx(styles.segmented)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const option = options.find(({ id }) => keys.has(id));
        if (option) onChange(option.id);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={cx(styles.segment)}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
