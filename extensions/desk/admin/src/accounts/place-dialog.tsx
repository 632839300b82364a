/** Chooses the organisation of a colleague from the tree. */
import type { Revision, StaffLinkView } from '@tiaohe/config';
import { useState } from 'react';
import { peopleCalls } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useOrganisations } from '../hooks/use-organisations';
import { useEdit } from '../hooks/use-edit';
import { ChoiceField } from '../parts/fields';
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
  const { isSending, refused } = edit;
  const [chosen, setChosen] = useState(organisation?.id ?? '');
  const save = async () => {
    const sent = await edit.save(
      { organisationId: chosen },
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
      disabled={!chosen || chosen === organisation?.id}
      edit={edit}
      words={{
        labels: { organisationId: '所属机构' },
        say: (_field, value) => organisations.find((one) => one.value === value)?.label,
      }}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ChoiceField
        name="organisationId"
        label="所属机构"
        required
        value={chosen}
        options={organisations}
        onValue={setChosen}
        error={refused?.fields.find(({ field }) => field === 'organisationId')?.message}
      />
    </FormDialog>
  );
}
