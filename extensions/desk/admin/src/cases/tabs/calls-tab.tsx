/** 外呼: each party's robot calls, turn by turn. */
import { Box, Flex, Typography } from '@strapi/design-system';
import { CALL_RESULTS, MAX_FAILED_CALLS, type CallAttemptView } from '@tiaohe/config';
import { useCallback } from 'react';
import { styled } from 'styled-components';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { showTime } from '../../format/show-time';
import { useLoad } from '../../hooks/use-load';
import { Gate } from '../../parts/states';
import { Tag, type Tone } from '../../parts/tag';
import type { TabProps } from '../page/tab-props';

const STATES: Record<string, string> = {
  waiting: '等待拨打',
  calling: '通话中',
  done: '已完成',
  cancelled: '已取消',
};

const Turn = styled.p<{ $robot: boolean }>`
  max-width: 80%;
  margin: 0 0 6px;
  padding: 6px 10px;
  border-radius: 8px;
  font-size: 1.3rem;
  line-height: 1.9rem;
  align-self: ${({ $robot }) => ($robot ? 'flex-start' : 'flex-end')};
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme, $robot }) => ($robot ? theme.colors.neutral150 : theme.colors.primary100)};
`;

function toneOf({ result }: CallAttemptView): Tone {
  if (!result) return 'neutral';
  if (result === 'willing') return 'success';
  return result === 'unwilling' ? 'danger' : CALL_RESULTS[result].counts ? 'warning' : 'neutral';
}

const Attempt = ({ attempt }: { attempt: CallAttemptView }) => (
  <Box paddingTop={3}>
    <Flex gap={2} wrap="wrap">
      <Typography fontWeight="bold">第 {attempt.number} 次</Typography>
      <Tag tone={toneOf(attempt)}>
        {attempt.resultLabel ?? (attempt.result ? CALL_RESULTS[attempt.result].label : '进行中')}
      </Tag>
      {attempt.counts ? <Tag>计入失败次数</Tag> : null}
      <Typography variant="pi" textColor="neutral600">
        {showTime(attempt.startedAt)}
      </Typography>
    </Flex>
    {attempt.transcript.length > 0 ? (
      <Flex direction="column" alignItems="stretch" paddingTop={2}>
        {attempt.transcript.map(({ who, text }, index) => (
          <Turn key={index} $robot={who === 'robot'}>
            {text}
          </Turn>
        ))}
      </Flex>
    ) : null}
    {attempt.recordingUrl ? (
      <audio controls preload="none" src={attempt.recordingUrl} style={{ width: '100%', marginTop: 8 }}>
        <track kind="captions" />
      </audio>
    ) : null}
  </Box>
);

export function CallsTab({ case: theCase }: TabProps) {
  const desk = useDesk();
  const calls = useLoad(
    useCallback(() => caseFileCalls(desk).calls(theCase.id), [desk, theCase.id]),
    { every: theCase.state === 'confirming' ? 10 : undefined },
  );
  return (
    <Gate of={calls} empty="还没有外呼。审核通过后系统自动拨打。">
      {(tasks) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          {tasks.map((task) => (
            <Box key={task.id} borderColor="neutral150" hasRadius padding={4}>
              <Flex gap={2}>
                <Typography fontWeight="bold">{task.party}</Typography>
                <Tag>{STATES[task.state] ?? task.state}</Tag>
                <Typography variant="pi" textColor="neutral600">
                  失败 {task.failed} / {MAX_FAILED_CALLS} 次
                  {task.state === 'waiting' && task.nextAt ? `，下次 ${showTime(task.nextAt)}` : ''}
                </Typography>
              </Flex>
              {task.attempts.map((attempt) => (
                <Attempt key={attempt.number} attempt={attempt} />
              ))}
            </Box>
          ))}
        </Flex>
      )}
    </Gate>
  );
}
