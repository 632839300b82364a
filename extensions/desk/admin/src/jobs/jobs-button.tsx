/** 我的任务 in the head of every page, with how many are on their way or have ended unseen. */
import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useJobs } from './jobs-context';

const Badge = styled.span<{ $isDone: boolean }>`
  display: inline-block;
  min-width: 20px;
  margin-inline-start: 6px;
  padding: 0 6px;
  border-radius: 10px;
  font-size: 1.2rem;
  line-height: 2rem;
  text-align: center;
  color: ${({ theme }) => theme.colors.neutral0};
  background: ${({ theme, $isDone }) => ($isDone ? theme.colors.success600 : theme.colors.primary600)};
`;

export function JobsButton() {
  const { counts, open } = useJobs();
  const count = counts.open + counts.unseen;
  const says = [
    ...(counts.open > 0 ? [`${counts.open}个进行中`] : []),
    ...(counts.unseen > 0 ? [`${counts.unseen}个已结束未看`] : []),
  ].join('，');
  return (
    <Button variant="tertiary" size="S" onClick={open} aria-label={says ? `我的任务，${says}` : '我的任务'}>
      我的任务
      {count > 0 ? (
        <Badge $isDone={counts.open === 0} title={says}>
          {count}
        </Badge>
      ) : null}
    </Button>
  );
}
