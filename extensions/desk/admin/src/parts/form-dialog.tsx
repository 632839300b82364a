/** A dialog with a form: says what it will do, keeps the refusal, and closes only when the server agreed. */
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { FormEvent, ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Refused } from '../api/read-refusal';
import type { Edit } from '../hooks/use-edit';
import type { Form } from '../hooks/use-form';
import { ConflictChoice, type ConflictWords } from './conflict-choice';
import { DialogBody } from './dialog-body';
import { drawerStyle } from './drawer-style';
import { FormFields, StillLacking } from './form-fields';
import { RefusalNote } from './refusal-note';
import { wordsOf } from './words-of';

export type FormDialogProps = {
  title: string;
  /** One sentence: what happens when this is sent. */
  says?: ReactNode;
  submit: string;
  cancel?: string;
  danger?: boolean;
  disabled?: boolean;
  isSending: boolean;
  refused: Refused | null;
  onSubmit(): void;
  onClose(): void;
  /** Stands above the form's fields. */
  children?: ReactNode;
  /** Its fields are drawn here; while something is wrong with them it cannot be sent. */
  form?: Form;
  /** What stands after the field of that key. */
  after?: Readonly<Record<string, ReactNode>>;
  shape?: 'dialog' | 'wide' | 'drawer';
  /** A record that others may be editing too: their values stand in place of the form until one has chosen. */
  edit?: Edit;
  words?: ConflictWords;
};

const Sheet = styled(Modal.Content)<{ $shape: 'dialog' | 'wide' | 'drawer' }>`
  ${({ $shape }) =>
    $shape === 'drawer' ? drawerStyle : `max-width: ${$shape === 'wide' ? '1040px' : '600px'};`}
  > form {
    display: flex;
    flex-direction: column;
    min-height: 0;
    flex: 1;
  }
`;

export function FormDialog({
  title,
  says,
  submit,
  cancel = '取消',
  danger,
  disabled: isUnfit,
  isSending,
  refused,
  onSubmit,
  onClose,
  children,
  form,
  after,
  shape = 'dialog',
  edit,
  words = wordsOf(form?.fields ?? []),
}: FormDialogProps) {
  const disabled = edit?.conflict ? !edit.isSettled : isUnfit || form?.isWhole === false;
  const take = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!disabled && !isSending) onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(open) => (open || isSending ? undefined : onClose())}>
      <Sheet $shape={shape}>
        <form onSubmit={take} noValidate>
          <Modal.Header closeLabel="关闭">
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <DialogBody>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {says ? <Typography textColor="neutral600">{says}</Typography> : null}
              {edit?.conflict ? (
                <ConflictChoice edit={edit} words={words} />
              ) : (
                <>
                  {children}
                  {form && form.fields.length > 0 ? <FormFields form={form} after={after} /> : null}
                  {form ? <StillLacking labels={form.lacks} /> : null}
                </>
              )}
              <RefusalNote refused={refused} />
            </Flex>
          </DialogBody>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose} disabled={isSending}>
              {cancel}
            </Button>
            <Button
              type="submit"
              variant={danger ? 'danger' : 'default'}
              loading={isSending}
              disabled={disabled}
            >
              {submit}
            </Button>
          </Modal.Footer>
        </form>
      </Sheet>
    </Modal.Root>
  );
}
