/** Loads an answer and keeps it: old data stays on screen while a newer answer is on its way. */
import type { Answer } from '@tiaohe/config';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isCancelled, readRefusal, type Refused } from '../api/read-refusal';

export type Loaded<T> = {
  data: T | null;
  meta: Answer<T>['meta'];
  refused: Refused | null;
  isLoading: boolean;
  reload(): void;
  /** Puts in an answer that another call brought, so that a change shows at once. */
  put(data: T): void;
};
type Options = {
  /** Seconds between silent refreshes while the page is visible. */
  every?: number;
  /** False holds the request back. */
  when?: boolean;
};

/** @param load must be stable (useCallback): a new function means a new question. */
export function useLoad<T>(load: () => Promise<Answer<T>>, { every, when = true }: Options = {}): Loaded<T> {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isLoading, setLoading] = useState(when);
  const turn = useRef(0);

  const run = useCallback(
    async (silent: boolean) => {
      const mine = ++turn.current;
      if (!silent) setLoading(true);
      try {
        const next = await load();
        if (mine !== turn.current) return;
        setAnswer(next);
        setRefused(null);
        setLoading(false);
      } catch (error) {
        if (mine !== turn.current || isCancelled(error)) return;
        setRefused(readRefusal(error));
        setLoading(false);
      }
    },
    [load],
  );

  useEffect(() => {
    if (!when) return undefined;
    void run(false);
    return () => {
      turn.current += 1;
    };
  }, [run, when]);

  useEffect(() => {
    if (!every || !when) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void run(true);
    }, every * 1000);
    return () => clearInterval(timer);
  }, [every, run, when]);

  const put = useCallback((data: T) => {
    turn.current += 1;
    setAnswer((old) => ({ ...old, data }));
    setLoading(false);
  }, []);
  const reload = useCallback(() => void run(true), [run]);

  return { data: answer?.data ?? null, meta: answer?.meta, refused, isLoading, reload, put };
}
