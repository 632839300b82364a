/** Records where a large recording is kept offline (R22). */
import type { Id } from '@tiaohe/config';
import { useState } from 'react';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { useSend } from '../../hooks/use-send';
import { TextField } from '../../parts/fields';
import { FormDialog } from '../../parts/form-dialog';

type Props = { caseId: Id; onDone(): void; onClose(): void };
const SHA256 = /^[0-9a-fA-F]{64}$/;

export function OfflineDialog({ caseId, onDone, onClose }: Props) {
  const desk = useDesk();
  const { send, isSending, refused } = useSend();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [size, setSize] = useState('');
  const [sha256, setSha256] = useState('');
  const [minutes, setMinutes] = useState('');

  const save = async () => {
    const offline = {
      address: address.trim(),
      size: Number(size),
      sha256: sha256.trim(),
      seconds: minutes ? Number(minutes) * 60 : undefined,
    };
    const saved = await send(
      () =>
        caseFileCalls(desk).declareOffline(caseId, {
          kind: 'offline-media',
          name: name || undefined,
          offline,
        }),
      { done: '已登记' },
    );
    if (saved.ok) onDone();
  };
  return (
    <FormDialog
      title="登记线下音视频"
      says="文件留在线下存储，这里只记地址、大小和校验值，以备查找。"
      submit="登记"
      disabled={address.trim().length < 3 || !/^\d+$/.test(size) || !SHA256.test(sha256.trim())}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField name="name" label="名称" value={name} onValue={setName} placeholder="例如：第一次调解录像" />
      <TextField
        name="address"
        label="保存地址"
        required
        value={address}
        onValue={setAddress}
        placeholder="例如：档案室 NAS 第 3 柜 /2026/调解/0012.mp4"
      />
      <TextField name="size" label="文件大小（字节）" required type="number" value={size} onValue={setSize} />
      <TextField
        name="sha256"
        label="SHA-256 校验值"
        required
        value={sha256}
        onValue={setSha256}
        hint="64 位，用于日后核对文件没有变动"
      />
      <TextField name="minutes" label="时长（分钟）" type="number" value={minutes} onValue={setMinutes} />
    </FormDialog>
  );
}
