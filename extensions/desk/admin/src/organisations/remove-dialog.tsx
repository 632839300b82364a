/** Removes an organisation; what still stands on it goes to another one first, in the same step (R42). */
import type { FieldOption, FormField, OrganisationUses, OrganisationView } from '@tiaohe/config';
import { useCallback } from 'react';
import { organisationCalls } from '../api/organisations';
import { useDesk } from '../api/use-desk';
import { useLoad } from '../hooks/use-load';
import { useOrganisations } from '../hooks/use-organisations';
import { useForm } from '../hooks/use-form';
import { useSend } from '../hooks/use-send';
import { Facts } from '../parts/facts';
import { FormDialog } from '../parts/form-dialog';
import { Gate } from '../parts/states';

type Props = { organisation: OrganisationView; onGone(): void; onClose(): void };
const LABELS: Record<keyof OrganisationUses, string> = {
  children: '下级机构',
  mediators: '调解员',
  openCases: '在办案件',
  accounts: '账号',
  staff: '工作人员',
};
const used = (uses: OrganisationUses) =>
  (Object.keys(LABELS) as (keyof OrganisationUses)[]).filter((key) => uses[key] > 0);
const heirFields = (heirs: readonly FieldOption[]): readonly FormField[] => [
  {
    key: 'moveTo',
    label: '先移交给',
    type: 'select',
    required: true,
    options: heirs,
    help: '下级机构、调解员和在办案件移过去；能修改本机构信息的账号只解除绑定，不会得到新机构的权限',
  },
];

export function RemoveDialog({ organisation, onGone, onClose }: Props) {
  const desk = useDesk();
  const all = useOrganisations();
  const uses = useLoad(
    useCallback(() => organisationCalls(desk).uses(organisation.id), [desk, organisation.id]),
  );
  const { send, isSending, refused } = useSend();
  const isUsed = uses.data !== null && used(uses.data).length > 0;
  const heirs = all.filter(({ value }) => value !== organisation.id);
  const form = useForm({ fields: isUsed ? heirFields(heirs) : [], refused });
  const remove = async () => {
    const { moveTo = null } = form.body() as { moveTo?: string };
    const sent = await send(() => organisationCalls(desk).remove(organisation.id, moveTo), {
      done: isUsed ? '已移交并删除' : '已删除',
    });
    if (sent.ok) onGone();
    else uses.reload();
  };
  return (
    <FormDialog
      title={`删除${organisation.name}`}
      says="删除后不再出现在列表里；办结和归档的案件仍然写着它的名字。"
      submit={isUsed ? '移交并删除' : '删除'}
      danger
      disabled={uses.data === null}
      form={form}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void remove()}
      onClose={onClose}
    >
      <Gate of={uses}>
        {(counts) =>
          used(counts).length === 0 ? (
            <span>没有下级机构、调解员、在办案件和账号，可以直接删除。</span>
          ) : (
            <Facts of={used(counts).map((key) => ({ label: LABELS[key], value: `${counts[key]} 个` }))} />
          )
        }
      </Gate>
    </FormDialog>
  );
}
