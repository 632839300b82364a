/** Chooses files. The browser's own field speaks the computer's language, not ours. */
import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { Paperclip } from '@strapi/icons';
import { useRef } from 'react';
import { showSize } from '../format/show-value';

type Props = { label: string; files: File[]; onFiles(files: File[]): void };

export function FileField({ label, files, onFiles }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <Field.Root name="file" required>
      <Field.Label>{label}</Field.Label>
      <Flex gap={3} wrap="wrap">
        <Button variant="tertiary" startIcon={<Paperclip />} onClick={() => field.current?.click()}>
          选择文件
        </Button>
        <Typography variant="pi" textColor="neutral600">
          {files.length === 0
            ? '可以一次选择多个'
            : files.map(({ name, size }) => `${name}（${showSize(size)}）`).join('、')}
        </Typography>
      </Flex>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={(event) => onFiles([...(event.target.files ?? [])])}
      />
    </Field.Root>
  );
}
