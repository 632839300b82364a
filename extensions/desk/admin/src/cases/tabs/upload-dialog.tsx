/** Uploads files one after another, so that a failure says which one. */
import {
  MATERIAL_KINDS,
  VISIBILITIES,
  options,
  type FormField,
  type Id,
  type MaterialKind,
  type Visibility,
} from '@tiaohe/config';
import { useState } from 'react';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { useForm } from '../../hooks/use-form';
import { useSend } from '../../hooks/use-send';
import { FileField } from '../../parts/file-field';
import { FormDialog } from '../../parts/form-dialog';

/** What arrives only as a document's own file is not offered here. */
const KINDS = options(MATERIAL_KINDS).filter(({ value }) => !['offline-media', 'recording'].includes(value));
const FIELDS: readonly FormField[] = [
  { key: 'kind', label: '材料种类', type: 'select', required: true, options: KINDS },
  { key: 'visibility', label: '谁能看', type: 'select', required: true, options: options(VISIBILITIES) },
  { key: 'note', label: '说明', type: 'text', required: false },
];
type About = { kind: MaterialKind; visibility: Visibility; note: string | null };
const START = { kind: 'evidence', visibility: 'shared' } satisfies Partial<About>;
type Props = { caseId: Id; onDone(): void; onClose(): void };

export function UploadDialog({ caseId, onDone, onClose }: Props) {
  const desk = useDesk();
  const { send, isSending, refused } = useSend();
  const [files, setFiles] = useState<File[]>([]);
  const form = useForm({ fields: FIELDS, start: START, refused });

  const upload = async () => {
    const { note, ...about } = form.body() as About;
    for (const file of files) {
      const saved = await send(() =>
        caseFileCalls(desk).upload(caseId, { file, ...about, note: note ?? '' }),
      );
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
      form={form}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void upload()}
      onClose={onClose}
    >
      <FileField label="文件" files={files} onFiles={setFiles} />
    </FormDialog>
  );
}
