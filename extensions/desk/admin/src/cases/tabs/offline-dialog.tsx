/** Records where a large recording is kept offline (R22). */
import type { FormField, Id } from '@tiaohe/config';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { useForm } from '../../hooks/use-form';
import { useSend } from '../../hooks/use-send';
import { FormDialog } from '../../parts/form-dialog';

const FIELDS: readonly FormField[] = [
  { key: 'name', label: '名称', type: 'text', required: false, placeholder: '例如：第一次调解录像' },
  {
    key: 'address',
    label: '保存地址',
    type: 'address',
    required: true,
    minLength: 3,
    placeholder: '例如：档案室 NAS 第 3 柜 /2026/调解/0012.mp4',
  },
  { key: 'size', label: '文件大小（字节）', type: 'number', required: true, rule: 'whole' },
  {
    key: 'sha256',
    label: 'SHA-256 校验值',
    type: 'text',
    required: true,
    rule: 'sha256',
    help: '64 位，用于日后核对文件没有变动',
  },
  { key: 'minutes', label: '时长（分钟）', type: 'number', required: false, min: 0 },
];
type Answers = {
  name: string | null;
  address: string;
  size: number;
  sha256: string;
  minutes: number | null;
};
type Props = { caseId: Id; onDone(): void; onClose(): void };

export function OfflineDialog({ caseId, onDone, onClose }: Props) {
  const desk = useDesk();
  const { send, isSending, refused } = useSend();
  const form = useForm({ fields: FIELDS, refused });

  const save = async () => {
    const { name, minutes, ...rest } = form.body() as Answers;
    const offline = { ...rest, seconds: minutes ? minutes * 60 : undefined };
    const body = { kind: 'offline-media', name: name ?? undefined, offline } as const;
    const saved = await send(() => caseFileCalls(desk).declareOffline(caseId, body), { done: '已登记' });
    if (saved.ok) onDone();
  };
  return (
    <FormDialog
      title="登记线下音视频"
      says="文件留在线下存储，这里只记地址、大小和校验值，以备查找。"
      submit="登记"
      form={form}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    />
  );
}
