/** Uploads files one after another, so that a failure says which one. */
import {
  MATERIAL_KINDS,
  VISIBILITIES,
  options,
  type Id,
  type MaterialKind,
  type Visibility,
} from '@tiaohe/config';
import { useState } from 'react';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { useSend } from '../../hooks/use-send';
import { ChoiceField, TextField } from '../../parts/fields';
import { FileField } from '../../parts/file-field';
import { FormDialog } from '../../parts/form-dialog';

/** What arrives only as a document's own file is not offered here. */
const KINDS = options(MATERIAL_KINDS).filter(({ value }) => !['offline-media', 'recording'].includes(value));
type Props = { caseId: Id; onDone(): void; onClose(): void };

export function UploadDialog({ caseId, onDone, onClose }: Props) {
  const desk = useDesk();
  const { send, isSending, refused } = useSend();
  const [files, setFiles] = useState<File[]>([]);
  const [kind, setKind] = useState<MaterialKind>('evidence');
  const [visibility, setVisibility] = useState<Visibility>('shared');
  const [note, setNote] = useState('');

  const upload = async () => {
    for (const file of files) {
      const saved = await send(() => caseFileCalls(desk).upload(caseId, { file, kind, note, visibility }));
      if (!saved.ok) return;
      setFiles((old) => old.filter((one) => one !== file));
    }
    onDone();
  };
  return (
    <FormDialog
      title="上传材料"
      submit={`上传${files.length > 1 ? ` ${files.length} 个文件` : ''}`}
      disabled={files.length === 0}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void upload()}
      onClose={onClose}
    >
      <FileField label="文件" files={files} onFiles={setFiles} />
      <ChoiceField
        name="kind"
        label="材料种类"
        required
        value={kind}
        options={KINDS}
        onValue={(word) => setKind(word as MaterialKind)}
      />
      <ChoiceField
        name="visibility"
        label="谁能看"
        required
        value={visibility}
        options={options(VISIBILITIES)}
        onValue={(word) => setVisibility(word as Visibility)}
      />
      <TextField name="note" label="说明" value={note} onValue={setNote} />
    </FormDialog>
  );
}
