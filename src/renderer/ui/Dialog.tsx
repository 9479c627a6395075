import { type ReactNode, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  isOpen: boolean;
  /** Asked to close: Esc, or a press outside unless it is an alert. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  footer?: ReactNode;
  size?: 'normal' | 'wide';
  role?: 'dialog' | 'alertdialog';
}

/** A modal dialog; only to confirm what loses something, and for short questions. Focus returns to what opened it. */
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  footer,
  size = 'normal',
  role = 'dialog',
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      className={cx(styles.overlay)}
    >
      <Modal className={cx(styles.modal, size === 'wide' && styles.wide)}>
        <AriaDialog role={role} className={cx(styles.dialog)}>
          <Heading slot="title" className={cx(styles.title)}>
            {title}
          </Heading>
          <div className={cx(styles.body)}>{children}</div>
          {footer && <div className={cx(styles.footer)}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  /** The verb of what is lost: “Cancel session”. */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: 'normal' | 'danger';
  isDisabled?: boolean;
  /** The dialog stays, with its button waiting, until this settles. */
  onConfirm: () => unknown;
  onCancel: () => void;
}

/** Asks before something is lost. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  cancelLabel = 'Go back',
  tone = 'normal',
  isDisabled = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await onConfirm();
    setBusy(false);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onCancel}
      title={title}
      role="alertdialog"
      footer={
        <>
          <Button onPress={onCancel}>{cancelLabel}</Button>
          <Button
            variant={tone === 'danger' ? 'danger' : 'primary'}
            onPress={() => void confirm()}
            isDisabled={isDisabled || busy}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
