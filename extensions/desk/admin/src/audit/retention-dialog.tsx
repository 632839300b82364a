/** How long the audit trail is kept at least. It says openly that the product deletes nothing by itself. */
import { type AuditRetention, type FormField, fromWire } from '@tiaohe/config';
import { useCallback } from 'react';
import { systemCalls } from '../api/system';
import { useDesk } from '../api/use-desk';
import { showDate } from '../format/show-time';
import { useLoad } from '../hooks/use-load';
import { useEdit } from '../hooks/use-edit';
import { useForm } from '../hooks/use-form';
import { Facts } from '../parts/facts';
import { FormDialog } from '../parts/form-dialog';
import { Gate } from '../parts/states';
import { ViewDialog } from '../parts/view-dialog';
import { FIELD_LABELS } from './audit-words';

/** As the audit trail and a conflict name it. */
const SETTING = 'audit-retention-months';
const TITLE = '日志保留期限';

type Props = { onDone(): void; onClose(): void };

const MOST_MONTHS = 600;
const monthFields = ({ leastMonths }: AuditRetention): readonly FormField[] => [
  {
    key: 'months',
    label: '至少保留（月）',
    type: 'number',
    required: true,
    rule: 'whole',
    min: leastMonths,
    max: MOST_MONTHS,
    help: `法律要求不少于${leastMonths}个月`,
  },
];

function RetentionForm({ held, onDone, onClose }: Props & { held: AuditRetention }) {
  const desk = useDesk();
  const edit = useEdit(held.revision);
  const { isSending, refused } = edit;
  const fields = monthFields(held);
  const form = useForm({ fields, start: fromWire(fields, held), refused });
  const save = async () => {
    const { months } = form.body() as { months: number };
    const sent = await edit.save({ [SETTING]: months }, ({ revision }) =>
      systemCalls(desk).setRetention({ months, revision }),
    );
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      title={TITLE}
      says="系统从不自动删除日志，完整性校验因此始终有效。这里登记的是至少保留多久，备份、迁移和停用系统时以此为准。"
      submit="保存"
      disabled={!form.isChanged}
      form={form}
      edit={edit}
      words={{ labels: FIELD_LABELS, say: (_field, value) => `${String(value)} 个月` }}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Facts
        of={[
          { label: '现有日志', value: `${held.lines} 条` },
          { label: '最早一条', value: showDate(held.oldest) },
        ]}
      />
    </FormDialog>
  );
}

export function RetentionDialog({ onDone, onClose }: Props) {
  const desk = useDesk();
  const held = useLoad<AuditRetention>(useCallback(() => systemCalls(desk).retention(), [desk]));
  if (held.data) return <RetentionForm held={held.data} onDone={onDone} onClose={onClose} />;
  return (
    <ViewDialog title={TITLE} shape="small" onClose={onClose}>
      <Gate of={held}>{() => null}</Gate>
    </ViewDialog>
  );
}
