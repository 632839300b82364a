/** Asks why, then does it; the reason goes into the audit trail. */
import { useState } from 'react';
import { useSend } from '../hooks/use-send';
import { AreaField } from '../parts/fields';
import { FormDialog } from '../parts/form-dialog';

type Props<T> = {
  title: string;
  says: string;
  submit: string;
  danger?: boolean;
  onReason(reason: string): Promise<T>;
  onDone(answer: T): void;
  onClose(): void;
};

export function ReasonDialog<T>({ title, says, submit, danger, onReason, onDone, onClose }: Props<T>) {
  const [reason, setReason] = useState('');
  const { send, isSending, refused } = useSend();
  const go = async () => {
    const sent = await send(() => onReason(reason.trim()));
    if (sent.ok) onDone(sent.answer);
  };
  return (
    <FormDialog
      title={title}
      says={says}
      submit={submit}
      danger={danger}
      disabled={reason.trim().length < 2}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void go()}
      onClose={onClose}
    >
      <AreaField name="reason" label="理由" required rows={2} value={reason} onValue={setReason} />
    </FormDialog>
  );
}
