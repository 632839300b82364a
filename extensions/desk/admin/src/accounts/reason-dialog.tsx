/** Asks why, then does it; the reason goes into the audit trail. */
import { useForm } from '../hooks/use-form';
import { useSend } from '../hooks/use-send';
import { FormDialog } from '../parts/form-dialog';
import { reasonFields } from '../parts/reason-fields';

const FIELDS = reasonFields();

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
  const { send, isSending, refused } = useSend();
  const form = useForm({ fields: FIELDS, refused });
  const go = async () => {
    const sent = await send(() => onReason(String(form.body().reason)));
    if (sent.ok) onDone(sent.answer);
  };
  return (
    <FormDialog
      title={title}
      says={says}
      submit={submit}
      danger={danger}
      form={form}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void go()}
      onClose={onClose}
    />
  );
}
