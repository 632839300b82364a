/** How fast codes go out by text message, and how many an hour may: somebody who floods strangers is seen and stopped here. */
import type { SmsUsage } from '@tiaohe/config';
import { Button } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { systemCalls } from '../api/system';
import { useDesk } from '../api/use-desk';
import { FIELD_LABELS } from '../audit/audit-words';
import { fromWire, type FormField } from '@tiaohe/config';
import { useEdit } from '../hooks/use-edit';
import { useForm } from '../hooks/use-form';
import { useLoad } from '../hooks/use-load';
import { Facts } from '../parts/facts';
import { FormDialog } from '../parts/form-dialog';

const EVERY = 15;
/** As the audit trail and a conflict name it. */
const SETTING = 'sms-codes-per-hour';
const STATES: Record<SmsUsage['state'], { says: string; variant: 'tertiary' | 'danger-light' | 'danger' }> = {
  normal: { says: '正常', variant: 'tertiary' },
  near: { says: '快到上限：现在获取验证码都要先看图填数字', variant: 'danger-light' },
  reached: { says: '已到上限：暂停向未登录的人发验证码', variant: 'danger' },
};

const capFields = ({ least, most }: SmsUsage): readonly FormField[] => [
  {
    key: 'perHour',
    label: '每小时最多（条）',
    type: 'number',
    required: true,
    rule: 'whole',
    min: least,
    max: most,
    help: '按中心平时一小时的登录、注册人数的几倍来定',
  },
];

type DialogProps = { usage: SmsUsage; onDone(): void; onClose(): void };

function CapDialog({ usage, onDone, onClose }: DialogProps) {
  const desk = useDesk();
  // The page asks for the figures again and again; what counts is what was seen when the dialog opened.
  const [seen] = useState(usage.revision);
  const edit = useEdit(seen);
  const { isSending, refused } = edit;
  const [fields] = useState(() => capFields(usage));
  const form = useForm({ fields, start: fromWire(fields, usage), refused });
  const save = async () => {
    const { perHour } = form.body() as { perHour: number };
    const sent = await edit.save({ [SETTING]: perHour }, ({ revision }) =>
      systemCalls(desk).setSmsCap({ perHour, revision }),
    );
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      title="短信验证码上限"
      says="只限制发给未登录的人的验证码（登录、注册、找回密码、受邀查看）。已登录的人签字等不受影响。到上限后提示稍后再试，满一小时的部分陆续恢复。"
      submit="保存"
      disabled={!form.isChanged}
      form={form}
      edit={edit}
      words={{ labels: FIELD_LABELS, say: (_field, value) => `每小时 ${String(value)} 条` }}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Facts
        of={[
          { label: '最近一小时', value: `${usage.lastHour} 条` },
          { label: '状态', value: STATES[usage.state].says },
        ]}
      />
    </FormDialog>
  );
}

export function SmsUsageButton() {
  const desk = useDesk();
  const usage = useLoad<SmsUsage>(
    useCallback(() => systemCalls(desk).smsUsage(), [desk]),
    { every: EVERY },
  );
  const [isOpen, setOpen] = useState(false);
  if (!usage.data) return null;
  const { lastHour, perHour, state } = usage.data;
  const done = () => {
    setOpen(false);
    usage.reload();
  };
  return (
    <>
      <Button variant={STATES[state].variant} onClick={() => setOpen(true)}>
        {`验证码 ${lastHour} / ${perHour}（最近一小时）`}
      </Button>
      {isOpen ? <CapDialog usage={usage.data} onDone={done} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
