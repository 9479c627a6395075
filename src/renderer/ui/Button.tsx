import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Button as AriaButton,
  Tooltip as AriaTooltip,
  type ButtonProps,
  TooltipTrigger,
} from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { unbroken } from './unbroken.tsx';

export interface ButtonLook {
  /** primary: the one thing to do here. danger: loses something. link: a word inside a sentence. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'link';
  size?: 'normal' | 'small';
}

const looks = {
  primary: styles.primary,
  secondary: undefined,
  quiet: styles.quiet,
  danger: styles.danger,
  link: styles.link,
};

type Pressable = Omit<ButtonProps, 'className' | 'style' | 'children'> & ButtonLook;

/** A button with words. `type="submit"` sends its form. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  icon: Icon,
  children,
  ...rest
}: Pressable & { icon?: LucideIcon; children: ReactNode }) {
  return (
    <AriaButton {...rest} className={cx(styles.button, looks[variant], size === 'small' && styles.small)}>
      {Icon && <Icon size={16} aria-hidden="true" />}
      {unbroken(children)}
    </AriaButton>
  );
}

/** A button of one icon; its label is read out and shown on hover and focus. */
export function IconButton({
  label,
  icon: Icon,
  keys,
  variant = 'secondary',
  size = 'normal',
  ...rest
}: Pressable & { label: string; icon: LucideIcon; keys?: string }) {
  return (
    <Tooltip text={label} {...(keys ? { keys } : {})}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={cx(
          styles.button,
          styles.icon,
          variant === 'danger' && styles.danger,
          size === 'small' && styles.small,
        )}
      >
        <Icon size={size === 'small' ? 15 : 18} aria-hidden="true" />
      </AriaButton>
    </Tooltip>
  );
}

/** Words beside a control on hover and on focus. The child must be a React Aria button or link. */
export function Tooltip({ text, keys, children }: { text: string; keys?: string; children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip className={cx(styles.tooltip)} offset={4}>
        {text}
        {keys && <kbd className={cx(styles.keys)}>{keys}</kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
