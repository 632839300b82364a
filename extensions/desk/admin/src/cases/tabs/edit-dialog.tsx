/** Changes the words of a case while it may still be changed. */
import { fromWire, type CaseView } from '@tiaohe/config';
import { caseCalls } from '../../api/cases';
import { useDesk } from '../../api/use-desk';
import { useForm } from '../../hooks/use-form';
import { useSend } from '../../hooks/use-send';
import { FormDialog } from '../../parts/form-dialog';
import { AMOUNT, CLAIMS, DESCRIPTION, PLACE, TITLE } from './case-fields';

const FIELDS = [TITLE, DESCRIPTION, CLAIMS, AMOUNT, PLACE];
type Props = { case: CaseView; onDone(): void; onClose(): void };

export function EditDialog({ case: theCase, onDone, onClose }: Props) {
  const desk = useDesk();
  const { send, isSending, refused } = useSend();
  const form = useForm({ fields: FIELDS, start: fromWire(FIELDS, { ...theCase }), refused });

  const save = async () => {
    const body = { revision: theCase.revision, ...form.body() };
    const saved = await send(() => caseCalls(desk).edit(theCase.id, body), { done: '已保存' });
    if (saved.ok) onDone();
  };
  return (
    <FormDialog
      title="修改案情"
      submit="保存"
      shape="wide"
      form={form}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    />
  );
}
