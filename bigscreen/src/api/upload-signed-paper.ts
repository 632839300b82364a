/** Hands in the photo of the original that was signed by hand. */
import type { Id } from '@tiaohe/config';
import { accountTransport } from './account-transport';

export function uploadSignedPaper({ id, file }: { id: Id; file: File }): Promise<unknown> {
  const form = new FormData();
  form.append('file', file);
  return accountTransport.call({
    method: 'POST',
    path: `/api/documents/${encodeURIComponent(id)}/signatures`,
    form,
  });
}
