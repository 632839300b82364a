/** One job: what it is, how far, and what can be done about it. */
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { JOB_ENDED_SHORT, JOB_STATES, type JobState, type JobView } from '@tiaohe/config';
import { useMemo } from 'react';
import { jobCalls } from '../api/jobs';
import { useDesk } from '../api/use-desk';
import { showTime } from '../format/show-time';
import { useSend } from '../hooks/use-send';
import { ConfirmButton } from '../parts/confirm-button';
import { Tag, type Tone } from '../parts/tag';
import { isOnItsWay, JobProgress } from './job-progress';
import { saveFile } from './save-file';

const TONES: Record<JobState, Tone> = {
  waiting: 'neutral',
  running: 'primary',
  done: 'success',
  failed: 'danger',
  cancelled: 'neutral',
};

export function JobRow({ job, onChanged }: { job: JobView; onChanged(): void }) {
  const desk = useDesk();
  const calls = useMemo(() => jobCalls(desk), [desk]);
  const { send } = useSend({ toast: true });
  const act = async (task: () => Promise<unknown>, done: string) => {
    await send(task, { done });
    onChanged();
  };
  // The address of a file stands for minutes, a drawer for longer: it is asked for anew.
  const take = async (which: 'file' | 'errors') => {
    const sent = await send(() => calls.one(job.id));
    const file = sent.ok ? sent.answer[which] : undefined;
    if (file) saveFile(file);
    else onChanged();
  };
  return (
    <Box tag="li" padding={3} background="neutral0" borderColor="neutral150" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex justifyContent="space-between" gap={3} wrap="wrap">
          <Flex gap={2}>
            <Typography fontWeight="bold">{job.label}</Typography>
            <Tag tone={TONES[job.state]}>{JOB_STATES[job.state]}</Tag>
          </Flex>
          <Typography variant="pi" textColor="neutral600">
            {showTime(job.createdAt)}
          </Typography>
        </Flex>
        <JobProgress job={job} />
        <Flex gap={4} wrap="wrap">
          {job.file ? (
            <>
              <TextButton onClick={() => void take('file')}>下载 {job.file.name}</TextButton>
              <Typography variant="pi" textColor="neutral600">
                保留到 {showTime(job.file.keptUntil)}
              </Typography>
            </>
          ) : null}
          {job.errors ? (
            <TextButton onClick={() => void take('errors')}>查看没做成的{job.errors.count}项</TextButton>
          ) : null}
          {JOB_ENDED_SHORT.includes(job.state) ? (
            <TextButton onClick={() => void act(() => calls.retry(job.id), '已重新开始，从停下的地方继续')}>
              再试一次
            </TextButton>
          ) : null}
          {isOnItsWay(job) ? (
            <ConfirmButton
              label="取消任务"
              title={`取消“${job.label}”？`}
              says="已经做好的部分会留着，以后可以从停下的地方继续。"
              onConfirm={() => void act(() => calls.cancel(job.id), '已取消')}
            />
          ) : null}
        </Flex>
      </Flex>
    </Box>
  );
}
