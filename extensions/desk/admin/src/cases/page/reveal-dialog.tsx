/** Asks why before it shows a phone and an identity number in full. */
import type { Id, PartyView, PartyInFull } from '@tiaohe/config';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { caseCalls } from '../../api/cases';
import { useDesk } from '../../api/use-desk';
import { useForm } from '../../hooks/use-form';
import { useSend } from '../../hooks/use-send';
import { Facts } from '../../parts/facts';
import { FormDialog } from '../../parts/form-dialog';
import { reasonFields } from '../../parts/reason-fields';
import { ViewDialog } from '../../parts/view-dialog';

const FIELDS = reasonFields({ label: '用途', placeholder: '例如：电话联系当事人确认意愿' });
type Props = { caseId: Id; party: PartyView; onClose(): void };

export function RevealDialog({ caseId, party, onClose }: Props) {
  const desk = useDesk();
  const [shown, setShown] = useState<PartyInFull | null>(null);
  const { send, isSending, refused } = useSend();
  const form = useForm({ fields: FIELDS, refused });
  const reveal = async () => {
    const reason = String(form.body().reason);
    const sent = await send(() => caseCalls(desk).reveal(caseId, party.id, reason));
    if (sent.ok) setShown(sent.answer);
  };
  if (shown) {
    return (
      <ViewDialog
        title={`${party.name}的联系信息`}
        shape="small"
        onClose={onClose}
        footer={<Button onClick={onClose}>看完了</Button>}
      >
        <Facts
          of={[
            { label: '电话', value: shown.phone },
            { label: '证件号', value: shown.idNumber },
            { label: '住址', value: shown.address },
          ]}
        />
      </ViewDialog>
    );
  }
  return (
    <FormDialog
      title={`查看${party.name}的完整信息`}
      says="查看会记入审计日志，请写明用途。"
      submit="查看"
      form={form}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void reveal()}
      onClose={onClose}
    />
  );
}
