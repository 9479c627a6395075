import { type ReactNode, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { PanelSection } from './Panel.tsx';

/** A part of the record that is changed in place: its button opens the form, and takes the focus back after it. */
export function EditableSection({
  title,
  change,
  form,
  children,
  keeps = false,
}: {
  title: string;
  /** The words of the button; null when nothing can be changed. */
  change: string | null;
  form: (done: () => void) => ReactNode;
  children: ReactNode;
  /** Whether what is recorded stays in sight under the form. */
  keeps?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLSpanElement>(null);
  const done = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.querySelector('button')?.focus());
  };
  return (
    <PanelSection
      title={title}
      actions={
        <span ref={button}>
          {change !== null && !open && (
            <Button size="small" onPress={() => setOpen(true)}>
              {change}
            </Button>
          )}
        </span>
      }
    >
      {open && form(done)}
      {(!open || keeps) && children}
    </PanelSection>
  );
}
