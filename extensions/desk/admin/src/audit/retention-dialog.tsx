/** How long the audit trail is kept at least. It says openly that the product deletes nothing by itself. */
import type { AuditRetention } from '@tiaohe/config';
import { useCallback, useState } from 'react';
import { systemCalls } from '../api/system';
import { useDesk } from '../api/use-desk';
import { showDate } from '../format/show-time';
import { useLoad } from '../hooks/use-load';
import { useEdit } from '../hooks/use-edit';
import { Facts } from '../parts/facts';
import { TextField } from '../parts/fields';
import { FormDialog } from '../parts/form-dialog';
import { Gate } from '../parts/states';
import { FIELD_LABELS } from './audit-words';

/** As the audit trail and a conflict name it. */
const SETTING = 'audit-retention-months';

type Props = { onDone(): void; onClose(): void };

export function RetentionDialog({ onDone, onClose }: Props) {
  const desk = useDesk();
  const held = useLoad<AuditRetention>(useCallback(() => systemCalls(desk).retention(), [desk]));
  const edit = useEdit(held.data?.revision ?? 0);
  const { isSending, refused } = edit;
  const [text, setText] = useState<string | null>(null);
  const months = Number(text ?? held.data?.months ?? 0);
  const least = held.data?.leastMonths ?? 6;
  const isGood = Number.isInteger(months) && months >= least && months <= 600;
  const save = async () => {
    const sent = await edit.save({ [SETTING]: months }, ({ revision }) =>
      systemCalls(desk).setRetention({ months, revision }),
    );
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      title="日志保留期限"
      says="系统从不自动删除日志，完整性校验因此始终有效。这里登记的是至少保留多久，备份、迁移和停用系统时以此为准。"
      submit="保存"
      disabled={!isGood || months === held.data?.months}
      edit={edit}
      words={{ labels: FIELD_LABELS, say: (_field, value) => `${String(value)} 个月` }}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Gate of={held}>
        {({ oldest, lines }) => (
          <>
            <Facts
              of={[
                { label: '现有日志', value: `${lines} 条` },
                { label: '最早一条', value: showDate(oldest) },
              ]}
            />
            <TextField
              name="months"
              label="至少保留（月）"
              type="number"
              required
              value={text ?? String(months)}
              onValue={setText}
              hint={`法律要求不少于${least}个月`}
              error={isGood ? undefined : `请填写${least}到600之间的整数`}
            />
          </>
        )}
      </Gate>
    </FormDialog>
  );
}
