/** A button that asks once more before it does something that hurts. */
import { Button, Dialog, TextButton } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useState } from 'react';

type Props = { label: string; title: string; says: string; onConfirm(): void; look?: 'text' | 'danger' };

export function ConfirmButton({ label, title, says, onConfirm, look = 'text' }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {look === 'text' ? (
        <TextButton onClick={() => setOpen(true)}>{label}</TextButton>
      ) : (
        <Button variant="danger-light" size="S" onClick={() => setOpen(true)}>
          {label}
        </Button>
      )}
      <Dialog.Root open={isOpen} onOpenChange={setOpen}>
        <Dialog.Content>
          <Dialog.Header>{title}</Dialog.Header>
          <Dialog.Body icon={<WarningCircle fill="danger600" />}>{says}</Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                再想想
              </Button>
            </Dialog.Cancel>
            <Dialog.Action>
              <Button variant="danger-light" fullWidth onClick={onConfirm}>
                {label}
              </Button>
            </Dialog.Action>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    </>
  );
}
