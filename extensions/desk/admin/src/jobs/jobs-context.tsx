/** 我的任务, wherever one is in the desk: looked at often while something is on its way, else now and then. */
import type { JobCounts, JobView } from '@tiaohe/config';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { countsOf, jobCalls } from '../api/jobs';
import { useDesk } from '../api/use-desk';
import { useLoad, type Loaded } from '../hooks/use-load';
import { useSend } from '../hooks/use-send';
import { JobsDrawer } from './jobs-drawer';

const BUSY_S = 2;
const CALM_S = 30;

type Jobs = { list: Loaded<JobView[]>; counts: JobCounts; open(): void };
const Shared = createContext<Jobs | null>(null);

export function useJobs(): Jobs {
  const jobs = useContext(Shared);
  if (!jobs) throw new Error('JobsProvider is above the desk');
  return jobs;
}

export function JobsProvider({ children }: { children: ReactNode }) {
  const desk = useDesk();
  const { send } = useSend();
  const [every, setEvery] = useState(CALM_S);
  const [isOpen, setOpen] = useState(false);
  const list = useLoad(
    useCallback(() => jobCalls(desk).list(), [desk]),
    { every },
  );
  const { meta, reload } = list;
  const counts = useMemo(() => countsOf(meta), [meta]);
  useEffect(() => setEvery(counts.open > 0 ? BUSY_S : CALM_S), [counts.open]);

  // What ends while the drawer is open is seen in it.
  useEffect(() => {
    if (isOpen && counts.unseen > 0) void send(() => jobCalls(desk).seen()).then(reload);
  }, [counts.unseen, desk, isOpen, reload, send]);

  const open = useCallback(() => {
    setOpen(true);
    reload();
  }, [reload]);
  const jobs = useMemo(() => ({ list, counts, open }), [counts, list, open]);
  return (
    <Shared.Provider value={jobs}>
      {children}
      {isOpen ? <JobsDrawer list={list} onClose={() => setOpen(false)} /> : null}
    </Shared.Provider>
  );
}
