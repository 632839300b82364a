/** One organisation. */
import { Button } from '@strapi/design-system';
import type { OrganisationView } from '@tiaohe/config';
import { useDesk } from '../api/use-desk';
import { useSend } from '../hooks/use-send';
import { ConfirmButton } from '../parts/confirm-button';
import { Facts } from '../parts/facts';
import { ViewDialog } from '../parts/view-dialog';

type Props = {
  organisation: OrganisationView;
  mayManage: boolean;
  onEdit(): void;
  onGone(): void;
  onClose(): void;
};

export function OrganisationDrawer({ organisation, mayManage, onEdit, onGone, onClose }: Props) {
  const desk = useDesk();
  const { send } = useSend({ toast: true });
  const drop = async () => {
    const sent = await send(() => desk.remove(`/organisations/${organisation.id}`), { done: '已删除' });
    if (sent.ok) onGone();
  };
  return (
    <ViewDialog
      title={organisation.name}
      onClose={onClose}
      footer={
        mayManage ? (
          <>
            <ConfirmButton
              look="danger"
              label="删除"
              title={`删除${organisation.name}？`}
              says="还有在办案件、调解员或账号的机构不能删除，请先移走。"
              onConfirm={() => void drop()}
            />
            <Button onClick={onEdit}>修改</Button>
          </>
        ) : null
      }
    >
      <Facts
        of={[
          { label: '编码', value: organisation.code },
          { label: '类型', value: organisation.kind },
          { label: '辖区', value: organisation.region },
          { label: '地址', value: organisation.address },
          { label: '电话', value: organisation.phone },
          { label: '调解员', value: `${organisation.mediators} 人` },
          { label: '在办案件', value: `${organisation.openCases} 件` },
          { label: '简介', value: organisation.introduction },
        ]}
      />
    </ViewDialog>
  );
}
