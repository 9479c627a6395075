import { ListBoxItem, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';
import type { Option } from './option.ts';

/** One choice in the list of a Select or a ComboBox: its label, and what tells it from others of the same name. */
export function OptionItem<T extends string | number>({ option }: { option: Option<T> }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={cx(styles.item)}>
      <Text slot="label" className={cx(styles.itemLabel)}>
        {option.label}
      </Text>
      {option.note && (
        <Text slot="description" className={cx(styles.itemNote)}>
          {option.note}
        </Text>
      )}
    </ListBoxItem>
  );
}
