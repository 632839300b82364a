/** A button that asks once more before it does something that hurts. */
import { Button, Dialog, TextButton } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useState } from 'react';

type Props = {
  label: string;
  title: string;
  says: string;
  onConfirm(): void;
  look?: 'text' | 'danger' | 'primary';
};

export function ConfirmButton({ label, title, says, onConfirm, look = 'text' }: Props) {
  const [isOpen, setOpen] = useState(false);
  const variant = look === 'primary' ? 'secondary' : 'danger-light';
  return (
    <>
      {look === 'text' ? (
        <TextButton onClick={() => setOpen(true)}>{label}</TextButton>
      ) : (
        <Button variant={variant} size="S" onClick={() => setOpen(true)}>
          {label}
        </Button>
      )}
      <Dialog.Root open={isOpen} onOpenChange={setOpen}>
        <Dialog.Content>
          <Dialog.Header>{title}</Dialog.Header>
          <Dialog.Body icon={<WarningCircle fill={look === 'primary' ? 'primary600' : 'danger600'} />}>
            {says}
          </Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                再想想
              </Button>
            </Dialog.Cancel>
            <Dialog.Action>
              <Button variant={variant} fullWidth onClick={onConfirm}>
                {label}
              </Button>
            </Dialog.Action>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    </>
  );
}
