/** Chooses the organisation of a colleague from the tree. */
import { useState } from 'react';
import { peopleCalls, type StaffPlace } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useOrganisations } from '../hooks/use-organisations';
import { useSend } from '../hooks/use-send';
import { ChoiceField } from '../parts/fields';
import { FormDialog } from '../parts/form-dialog';

type Props = {
  id: string;
  name: string;
  organisation: StaffPlace['organisation'];
  onDone(place: StaffPlace): void;
  onClose(): void;
};

export function PlaceDialog({ id, name, organisation, onDone, onClose }: Props) {
  const desk = useDesk();
  const organisations = useOrganisations();
  const { send, isSending, refused } = useSend();
  const [chosen, setChosen] = useState(organisation?.id ?? '');
  const save = async () => {
    const sent = await send(() => peopleCalls(desk).setPlace(id, chosen), { done: '已保存所属机构' });
    if (sent.ok) onDone(sent.answer);
  };
  return (
    <FormDialog
      title={`${name}的所属机构`}
      says="保存后立即生效：按「本机构」限定范围的角色，看到的是这个机构的数据。"
      submit="保存"
      disabled={!chosen || chosen === organisation?.id}
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
