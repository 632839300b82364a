/** Chooses the organisation of a colleague from the tree. */
import type { FormField, Revision, StaffLinkView } from '@tiaohe/config';
import { peopleCalls } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useOrganisations } from '../hooks/use-organisations';
import { useEdit } from '../hooks/use-edit';
import { useForm } from '../hooks/use-form';
import { FormDialog } from '../parts/form-dialog';

type Props = {
  id: string;
  name: string;
  organisation: StaffLinkView['organisation'];
  revision: Revision;
  /** Null where somebody else's choice was taken. */
  onDone(place: StaffLinkView | null): void;
  onClose(): void;
};

export function PlaceDialog({ id, name, organisation, revision, onDone, onClose }: Props) {
  const desk = useDesk();
  const organisations = useOrganisations();
  const edit = useEdit(revision);
  const fields: readonly FormField[] = [
    { key: 'organisationId', label: '所属机构', type: 'select', required: true, options: organisations },
  ];
  const form = useForm({
    fields,
    start: { organisationId: organisation?.id ?? '' },
    refused: edit.refused,
  });
  const save = async () => {
    const sent = await edit.save(
      form.body(),
      (body) => peopleCalls(desk).setPlace(id, body),
      '已保存所属机构',
    );
    if (sent.ok) onDone(sent.answer);
  };
  return (
    <FormDialog
      title={`${name}的所属机构`}
      says="保存后立即生效：按「本机构」限定范围的角色，看到的是这个机构的数据。"
      submit="保存"
      disabled={!form.isChanged}
      form={form}
      edit={edit}
      isSending={edit.isSending}
      refused={edit.refused}
      onSubmit={() => void save()}
      onClose={onClose}
    />
  );
}
