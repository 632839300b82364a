/** Downloads the whole case file. It needs the panel's bearer, so it comes through the client and not by a plain link. */
import { useFetchClient } from '@strapi/strapi/admin';
import type { CaseView } from '@tiaohe/config';
import { useSend } from '../../hooks/use-send';

export function useDownloadFile({
  id,
  number,
  archiveNumber,
}: Pick<CaseView, 'id' | 'number' | 'archiveNumber'>) {
  const client = useFetchClient();
  const { send, isSending } = useSend({ toast: true });
  const download = async () => {
    const sent = await send(() => client.get<Blob>(`/desk/cases/${id}/file.zip`, { responseType: 'blob' }), {
      done: '卷宗已下载',
    });
    if (!sent.ok) return;
    const url = URL.createObjectURL(sent.answer.data);
    const anchor = document.createElement('a');
    anchor.href = url;
    anchor.download = `${archiveNumber ?? number ?? id} 卷宗.zip`;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return { download, isSending };
}
