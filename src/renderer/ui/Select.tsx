import { ChevronDown } from 'lucide-react';
import { Select as AriaSelect, Button, ListBox, Popover, SelectValue } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldProps, useField } from './field.tsx';
import { OptionItem } from './OptionItem.tsx';
import type { Option } from './option.ts';

interface SelectProps<T extends string | number> extends FieldProps {
  options: readonly Option<T>[];
  value: T | null;
  onChange: (value: T) => void;
  placeholder?: string;
}

/** One of a few; for people and long lists use PersonPicker or ComboBox. */
export function Select<T extends string | number>({
  options,
  value,
  onChange,
  placeholder = 'Choose',
  ...field
}: SelectProps<T>) {
  const { problem, aria } = useField(field);
  return (
    <AriaSelect
      {...aria}
      placeholder={placeholder}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <FieldFrame field={field} problem={problem}>
        <Button className={cx(styles.input, styles.select)}>
          <SelectValue className={cx(styles.selectValue)}>
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
        <Popover className={cx(styles.popover)} offset={2}>
          <ListBox className={cx(styles.list)} items={options}>
            {(option) => <OptionItem option={option} />}
          </ListBox>
        </Popover>
      </FieldFrame>
    </AriaSelect>
  );
}
