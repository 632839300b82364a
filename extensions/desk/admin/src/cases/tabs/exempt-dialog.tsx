/** Records why a case may close without a booked session (R13b). */
import type { Id } from '@tiaohe/config';
import { caseCalls } from '../../api/cases';
import { useDesk } from '../../api/use-desk';
import { useForm } from '../../hooks/use-form';
import { useSend } from '../../hooks/use-send';
import { FormDialog } from '../../parts/form-dialog';
import { reasonFields } from '../../parts/reason-fields';

const FIELDS = reasonFields({ minLength: 5, rows: 3 });
type Props = { caseId: Id; onDone(): void; onClose(): void };

export function ExemptDialog({ caseId, onDone, onClose }: Props) {
  const desk = useDesk();
  const { send, isSending, refused } = useSend();
  const form = useForm({ fields: FIELDS, refused });
  const save = async () => {
    const reason = String(form.body().reason);
    const sent = await send(() => caseCalls(desk).exempt(caseId, reason), { done: '已登记例外' });
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      title="登记未预约的例外"
      says="只用于确实在中心以外调解、无法补录预约的案件。登记后可以结案，全程留痕。"
      submit="登记例外"
      danger
      form={form}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    />
  );
}
