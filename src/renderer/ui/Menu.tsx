import type { LucideIcon } from 'lucide-react';
import { ChevronDown, Ellipsis } from 'lucide-react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonLook, IconButton } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './field.module.css';

export interface MenuChoice {
  id: string;
  label: string;
  icon?: LucideIcon;
  tone?: 'normal' | 'danger';
  isDisabled?: boolean;
  run: () => void;
}

/** A button that opens a menu; `compact` shows ⋯ with the label read out. */
export function MenuButton({
  label,
  choices,
  compact = false,
  ...look
}: ButtonLook & { label: string; choices: readonly MenuChoice[]; compact?: boolean }) {
  return (
    <MenuTrigger>
      {compact ? (
        <IconButton label={label} icon={Ellipsis} {...look} />
      ) : (
        <Button {...look}>
          {label}
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
      )}
      <Popover className={cx(styles.popover)} offset={2}>
        <AriaMenu className={cx(styles.list)}>
          {choices.map(({ id, label: words, icon: Icon, tone, isDisabled = false, run }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={words}
              isDisabled={isDisabled}
              onAction={run}
              className={cx(styles.item, tone === 'danger' && styles.dangerItem)}
            >
              {Icon && <Icon size={15} aria-hidden="true" />}
              <span className={cx(styles.itemLabel)}>{words}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
