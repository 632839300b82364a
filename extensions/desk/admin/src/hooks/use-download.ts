/** Downloads a file that needs the panel's bearer, so it comes through the client and not by a plain link. */
import { useFetchClient } from '@strapi/strapi/admin';
import { useSend } from './use-send';
import type { Filter } from './use-filter';

export function useDownload() {
  const client = useFetchClient();
  const { send, isSending } = useSend({ toast: true });
  const download = async ({ path, filter, name }: { path: string; filter: Filter; name: string }) => {
    const words = new URLSearchParams(filter);
    ['page', 'sort'].forEach((word) => words.delete(word));
    const sent = await send(
      () => client.get<Blob>(`/desk${path}?${words.toString()}`, { responseType: 'blob' }),
      { done: '已导出，导出已记入审计日志' },
    );
    if (!sent.ok) return;
    const url = URL.createObjectURL(sent.answer.data);
    const anchor = document.createElement('a');
    anchor.href = url;
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return { download, isSending };
}
