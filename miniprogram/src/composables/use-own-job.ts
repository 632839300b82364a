/**
 * The newest long work of one kind of mine: looked at again while it is on its way, so that one may leave the page and come back.
 * WeChat knows no server-sent events, so it is asked.
 */
import { computed, onMounted, onUnmounted, shallowRef } from 'vue';
import { JOB_OPEN, type JobKind, type JobView } from '@tiaohe/config';
import { listJobs, loadJob } from '@/api/jobs';

const EVERY_MS = 1_500;

export function useOwnJob(kind: JobKind, { onDone }: { onDone(job: JobView): void }) {
  const job = shallowRef<JobView | null>(null);
  const isOnItsWay = computed(() => job.value !== null && JOB_OPEN.includes(job.value.state));
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }
  function watch(next: JobView): void {
    const wasOnItsWay = isOnItsWay.value;
    job.value = next;
    stop();
    if (isOnItsWay.value) timer = setTimeout(() => void look(next.id), EVERY_MS);
    else if (wasOnItsWay && next.state === 'done') onDone(next);
  }
  /** A line that broke for a moment is no news about the work. */
  async function look(id: string): Promise<void> {
    const next = await loadJob(id).catch(() => job.value);
    if (next && job.value?.id === id) watch(next);
  }
  async function find(): Promise<void> {
    const newest = (await listJobs().catch(() => [])).find((one) => one.kind === kind);
    if (newest) watch(newest);
  }

  onMounted(() => void find());
  onUnmounted(stop);
  return { job, isOnItsWay, watch, find };
}
