/** How far a job is: a bar as soon as one knows of how many, and the step in words. */
import { Flex, Typography } from '@strapi/design-system';
import { JOB_OPEN, JOB_STATES, type JobView } from '@tiaohe/config';
import { styled } from 'styled-components';

const Track = styled.div`
  width: 100%;
  height: 8px;
  overflow: hidden;
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral150};
`;
const Bar = styled.div<{ $share: number }>`
  height: 100%;
  border-radius: 4px;
  transition: width 0.4s;
  width: ${({ $share }) => `${Math.round($share * 100)}%`};
  background: ${({ theme }) => theme.colors.primary600};
`;

export const isOnItsWay = ({ state }: JobView): boolean => JOB_OPEN.includes(state);

export function JobProgress({ job }: { job: JobView }) {
  const { done, all, step } = job;
  // How it stands is said already, beside its name.
  if (step === JOB_STATES[job.state] && !isOnItsWay(job)) return null;
  if (!isOnItsWay(job))
    return (
      <Typography variant="pi" textColor={job.state === 'failed' ? 'danger700' : 'neutral600'}>
        {step}
      </Typography>
    );
  const share = all > 0 ? Math.min(1, done / all) : 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={1} width="100%">
      <Track
        role="progressbar"
        aria-label={job.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <Bar $share={share} />
      </Track>
      <Typography variant="pi" textColor="neutral600">
        {all > 0 ? `${step}，${done} / ${all}` : step}
      </Typography>
    </Flex>
  );
}
