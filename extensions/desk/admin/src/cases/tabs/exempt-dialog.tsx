/** Records why a case may close without a booked session (R13b). */
import type { Id } from '@tiaohe/config';
import { useState } from 'react';
import { caseCalls } from '../../api/cases';
import { useDesk } from '../../api/use-desk';
import { useSend } from '../../hooks/use-send';
import { AreaField } from '../../parts/fields';
import { FormDialog } from '../../parts/form-dialog';

type Props = { caseId: Id; onDone(): void; onClose(): void };

export function ExemptDialog({ caseId, onDone, onClose }: Props) {
  const desk = useDesk();
  const [reason, setReason] = useState('');
  const { send, isSending, refused } = useSend();
  const save = async () => {
    const sent = await send(() => caseCalls(desk).exempt(caseId, reason.trim()), { done: '已登记例外' });
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      title="登记未预约的例外"
      says="只用于确实在中心以外调解、无法补录预约的案件。登记后可以结案，全程留痕。"
      submit="登记例外"
      danger
      disabled={reason.trim().length < 5}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <AreaField name="reason" label="理由" required rows={3} value={reason} onValue={setReason} />
    </FormDialog>
  );
}
