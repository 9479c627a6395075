import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { ComboBox as AriaComboBox, Button, Group, Input, ListBox, Popover } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldProps, useField } from './field.tsx';
import { OptionItem } from './OptionItem.tsx';
import type { Option } from './option.ts';

interface ComboBoxProps<T extends string | number> extends FieldProps {
  options: readonly Option<T>[];
  value: T | null;
  onChange: (value: T | null) => void;
  placeholder?: string;
  /** Said in the list when nothing fits. */
  nothing?: string;
  /** Empties the text after choosing, to choose another. */
  clearsAfter?: boolean;
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en-GB');

/** Options that begin with what was typed first, then those with a word that does, then those that hold it anywhere. */
function fitting<T extends string | number>(options: readonly Option<T>[], typed: string): Option<T>[] {
  const wanted = plain(typed.trim());
  if (wanted === '') return [...options];
  const rank = ({ label }: Option<T>) => {
    const at = ` ${plain(label)}`.indexOf(` ${wanted}`);
    if (at === 0) return 0;
    return at > 0 ? 1 : plain(label).includes(wanted) ? 2 : 3;
  };
  const ranked = options.map((option) => ({ option, rank: rank(option) })).filter((each) => each.rank < 3);
  return ranked.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
}

/** One of many by typing a few letters; Enter takes the first that fits. */
export function ComboBox<T extends string | number>({
  options,
  value,
  onChange,
  placeholder,
  nothing = 'Nothing fits.',
  clearsAfter = false,
  ...field
}: ComboBoxProps<T>) {
  const { problem, aria } = useField(field);
  const selected = options.find((option) => option.id === value);
  const [typed, setTyped] = useState(selected?.label ?? '');
  const [seen, setSeen] = useState(selected?.label);
  if (seen !== selected?.label) {
    setSeen(selected?.label);
    setTyped(selected?.label ?? '');
  }
  const items = typed === selected?.label ? [...options] : fitting(options, typed);

  const choose = (option: Option<T> | undefined) => {
    if (option) {
      setTyped(clearsAfter ? '' : option.label);
      onChange(option.id);
    }
  };
  // React Aria selects on Enter only what the arrow keys point at; the first that fits should do.
  const onEnter = (event: KeyboardEvent<HTMLDivElement>) => {
    const input = event.target;
    if (event.key !== 'Enter' || !(input instanceof HTMLInputElement)) return;
    if (input.getAttribute('aria-expanded') !== 'true' || input.getAttribute('aria-activedescendant')) return;
    const first = items[0];
    if (!first || typed === '' || typed === selected?.label) return;
    event.preventDefault();
    choose(first);
  };

  return (
    <div onKeyDownCapture={onEnter}>
      <AriaComboBox
        {...aria}
        items={items}
        inputValue={typed}
        onInputChange={(text) => {
          setTyped(text);
          if (text === '' && value !== null) onChange(null);
        }}
        value={value}
        onChange={(key) => choose(options.find((option) => option.id === key))}
        menuTrigger="input"
        allowsEmptyCollection
      >
        <FieldFrame field={field} problem={problem}>
          <Group className={cx(styles.group)}>
            <Input className={cx(styles.input)} {...(placeholder ? { placeholder } : {})} />
            <Button className={cx(styles.inside)}>
              <ChevronDown size={16} aria-hidden="true" />
            </Button>
          </Group>
          <Popover className={cx(styles.popover)} offset={2}>
            <ListBox<Option<T>>
              className={cx(styles.list, typed !== '' && typed !== selected?.label && styles.typed)}
              renderEmptyState={() => <div className={cx(styles.empty)}>{nothing}</div>}
            >
              {(option) => <OptionItem option={option} />}
            </ListBox>
          </Popover>
        </FieldFrame>
      </AriaComboBox>
    </div>
  );
}
