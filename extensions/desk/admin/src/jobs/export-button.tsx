/** Exports what a list shows: made in the background, its progress in place, and kept by the browser when it is done. */
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import { jobCalls } from '../api/jobs';
import { useDesk } from '../api/use-desk';
import type { Filter } from '../hooks/use-filter';
import { useSend } from '../hooks/use-send';
import { isOnItsWay } from './job-progress';
import { useJobs } from './jobs-context';
import { saveFile } from './save-file';

const NO_FILTER = ['page', 'sort'];

export function ExportButton({ path, filter }: { path: string; filter: Filter }) {
  const desk = useDesk();
  const calls = useMemo(() => jobCalls(desk), [desk]);
  const { send, isSending } = useSend({ toast: true });
  const { toggleNotification } = useNotification();
  const { list, open } = useJobs();
  const [mine, setMine] = useState<string | null>(null);
  const { data, reload } = list;
  const job = data?.find(({ id }) => id === mine);

  useEffect(() => {
    if (!job || isOnItsWay(job)) return;
    setMine(null);
    if (job.file) saveFile(job.file);
    else if (job.state === 'failed') toggleNotification({ type: 'danger', message: job.step });
  }, [job, toggleNotification]);

  const begin = async () => {
    const words = Object.fromEntries(Object.entries(filter).filter(([word]) => !NO_FILTER.includes(word)));
    const sent = await send(() => calls.export(path, words), {
      done: '开始导出。可以离开这一页，做好后在“我的任务”里下载',
    });
    if (sent.ok) setMine(sent.answer.id);
    reload();
  };
  if (mine)
    return (
      <Button variant="tertiary" size="S" startIcon={<Download />} onClick={open} aria-live="polite">
        {job && job.all > 0 ? `正在导出 ${Math.floor((job.done / job.all) * 100)}%` : '正在导出'}
      </Button>
    );
  return (
    <Button
      variant="tertiary"
      size="S"
      startIcon={<Download />}
      loading={isSending}
      onClick={() => void begin()}
    >
      导出
    </Button>
  );
}
