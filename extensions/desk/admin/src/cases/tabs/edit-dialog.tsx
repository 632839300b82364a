/** Changes the words of a case while it may still be changed. */
import type { CaseView } from '@tiaohe/config';
import { useState } from 'react';
import { caseCalls } from '../../api/cases';
import { useDesk } from '../../api/use-desk';
import { toFen } from '../../format/show-value';
import { useSend } from '../../hooks/use-send';
import { AreaField, TextField } from '../../parts/fields';
import { FormDialog } from '../../parts/form-dialog';

type Props = { case: CaseView; onDone(): void; onClose(): void };

export function EditDialog({ case: theCase, onDone, onClose }: Props) {
  const desk = useDesk();
  const { send, isSending, refused } = useSend();
  const [title, setTitle] = useState(theCase.title);
  const [description, setDescription] = useState(theCase.description);
  const [claims, setClaims] = useState(theCase.claims ?? '');
  const [place, setPlace] = useState(theCase.place ?? '');
  const [amount, setAmount] = useState(theCase.amount === null ? '' : String(theCase.amount / 100));

  const save = async () => {
    const body = { revision: theCase.revision, title, description, claims, place, amount: toFen(amount) };
    const saved = await send(() => caseCalls(desk).edit(theCase.id, body), { done: '已保存' });
    if (saved.ok) onDone();
  };
  return (
    <FormDialog
      title="修改案情"
      submit="保存"
      shape="wide"
      disabled={!description.trim() || (amount !== '' && toFen(amount) === undefined)}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField name="title" label="案由" value={title} onValue={setTitle} maxLength={60} />
      <AreaField
        name="description"
        label="纠纷经过"
        required
        rows={6}
        value={description}
        onValue={setDescription}
      />
      <AreaField name="claims" label="调解请求" rows={2} value={claims} onValue={setClaims} />
      <TextField name="amount" label="涉及金额（元）" value={amount} onValue={setAmount} />
      <TextField name="place" label="发生地点" value={place} onValue={setPlace} />
    </FormDialog>
  );
}
