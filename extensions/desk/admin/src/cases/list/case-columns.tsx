/** The columns of the case list. */
import { Flex, Typography } from '@strapi/design-system';
import type { CaseBrief } from '@tiaohe/config';
import { showDate } from '../../format/show-time';
import type { Column } from '../../parts/data-table';
import { Deadline } from '../../parts/deadline';
import { OutcomeTag, StateTag } from '../../parts/state-tag';
import { Tag } from '../../parts/tag';

const few = (names: string[]) =>
  names.length > 2 ? `${names.slice(0, 2).join('、')}等${names.length}方` : names.join('、') || '—';

export const CASE_COLUMNS: Column<CaseBrief>[] = [
  {
    key: 'number',
    header: '案号',
    cell: ({ number, acceptanceNumber }) => (
      <Typography textColor={number ? 'neutral800' : 'neutral500'} style={{ whiteSpace: 'nowrap' }}>
        {acceptanceNumber ?? number ?? '未编号'}
      </Typography>
    ),
  },
  {
    key: 'title',
    header: '案由与当事人',
    cell: ({ title, applicants, respondents, isHistorical }) => (
      <Flex direction="column" alignItems="flex-start" minWidth="160px">
        <Flex gap={2}>
          <Typography fontWeight="bold">{title}</Typography>
          {isHistorical ? <Tag>历史</Tag> : null}
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          {few(applicants)} → {few(respondents)}
        </Typography>
      </Flex>
    ),
  },
  { key: 'category', header: '类别', cell: ({ category }) => category.name },
  {
    key: 'state',
    header: '状态',
    cell: ({ state, outcome }) => (
      <Flex gap={1} wrap="wrap">
        <StateTag state={state} />
        <OutcomeTag outcome={outcome} />
      </Flex>
    ),
  },
  { key: 'mediators', header: '调解员', whole: true, cell: ({ mediators }) => few(mediators) },
  {
    key: 'received',
    header: '收案日期',
    whole: true,
    cell: ({ receivedAt, createdAt }) => showDate(receivedAt ?? createdAt),
  },
  {
    key: 'due',
    header: '期限',
    cell: ({ dueAt, isOverdue, isSuspended }) => (
      <Deadline dueAt={dueAt} isOverdue={isOverdue} isSuspended={isSuspended} />
    ),
  },
];
