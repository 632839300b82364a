/** Asks why before it shows a phone and an identity number in full. */
import type { Id, PartyView, PartyInFull } from '@tiaohe/config';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { caseCalls } from '../../api/cases';
import { useDesk } from '../../api/use-desk';
import { useSend } from '../../hooks/use-send';
import { AreaField } from '../../parts/fields';
import { Facts } from '../../parts/facts';
import { FormDialog } from '../../parts/form-dialog';
import { ViewDialog } from '../../parts/view-dialog';

type Props = { caseId: Id; party: PartyView; onClose(): void };

export function RevealDialog({ caseId, party, onClose }: Props) {
  const desk = useDesk();
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<PartyInFull | null>(null);
  const { send, isSending, refused } = useSend();
  const reveal = async () => {
    const sent = await send(() => caseCalls(desk).reveal(caseId, party.id, reason.trim()));
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
      disabled={reason.trim().length < 2}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void reveal()}
      onClose={onClose}
    >
      <AreaField
        name="reason"
        label="用途"
        required
        rows={2}
        value={reason}
        onValue={setReason}
        placeholder="例如：电话联系当事人确认意愿"
      />
    </FormDialog>
  );
}
