/** Sends one change: busy while it travels, the refusal kept for the form, success told in a toast. */
import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { isCancelled, readRefusal, type Refused } from '../api/read-refusal';

/** Many changes answer with nothing, so success is not told by the answer. */
export type Sent<T> = { ok: true; answer: T } | { ok: false };
export type Sender = {
  isSending: boolean;
  refused: Refused | null;
  clear(): void;
  send<T>(
    task: () => Promise<T>,
    options?: { done?: string; onRefused?: (refused: Refused) => void },
  ): Promise<Sent<T>>;
};

export function useSend({ toast = false }: { toast?: boolean } = {}): Sender {
  const { toggleNotification } = useNotification();
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const clear = useCallback(() => setRefused(null), []);

  const send = useCallback<Sender['send']>(
    async (task, { done, onRefused } = {}) => {
      setSending(true);
      setRefused(null);
      try {
        const answer = await task();
        if (done) toggleNotification({ type: 'success', message: done });
        return { ok: true, answer };
      } catch (error) {
        if (isCancelled(error)) return { ok: false };
        const no = readRefusal(error);
        setRefused(no);
        if (toast) toggleNotification({ type: 'danger', message: no.message });
        onRefused?.(no);
        return { ok: false };
      } finally {
        setSending(false);
      }
    },
    [toast, toggleNotification],
  );
  return { isSending, refused, clear, send };
}
