/** Changes the basic data of an account (R38). */
import { type PersonDetail, fromWire } from '@tiaohe/config';
import { type PersonChange, peopleCalls } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useEdit } from '../hooks/use-edit';
import { useForm } from '../hooks/use-form';
import { FormDialog } from '../parts/form-dialog';
import { personFields } from './person-fields';

type Props = { person: PersonDetail; onDone(): void; onClose(): void };

export function PersonEdit({ person, onDone, onClose }: Props) {
  const desk = useDesk();
  const edit = useEdit(person.revision);
  const fields = personFields(person);
  // The phone comes masked: an empty field leaves it as it is.
  const form = useForm({
    fields,
    start: fromWire(fields, { ...person, phone: null }),
    refused: edit.refused,
  });
  const save = async () => {
    const sent = await edit.save(form.changes() as PersonChange, (changed) =>
      peopleCalls(desk).change(person.id, changed),
    );
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      title="修改资料"
      submit="保存"
      form={form}
      edit={edit}
      isSending={edit.isSending}
      refused={edit.refused}
      onSubmit={() => void save()}
      onClose={onClose}
    />
  );
}
