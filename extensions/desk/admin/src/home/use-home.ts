/** The home page's data, refreshed every 15 seconds. */
import { useCallback, useMemo } from 'react';
import { homeCalls } from '../api/home';
import { useDesk } from '../api/use-desk';
import { useLoad } from '../hooks/use-load';
import { useSend } from '../hooks/use-send';

const EVERY = 15;

export function useHome() {
  const desk = useDesk();
  const calls = useMemo(() => homeCalls(desk), [desk]);
  const home = useLoad(calls.home, { every: EVERY });
  const notices = useLoad(
    useCallback(() => calls.notices(false), [calls]),
    { every: EVERY },
  );
  const { send } = useSend({ toast: true });

  const read = async (id: string) => {
    await send(() => calls.read(id));
    notices.reload();
  };
  const readAll = async () => {
    await send(() => calls.readAll(), { done: '已全部标为已读' });
    notices.reload();
  };
  return { home, notices, read, readAll };
}
