/** How a mediator reads in a list: who, from where, good at what, how busy, how well. */
import { Flex, Typography } from '@strapi/design-system';
import type { MediatorView } from '@tiaohe/config';
import { showRate } from '../format/show-value';
import type { Column } from '../parts/data-table';
import { LoadBar } from '../parts/load-bar';
import { Tag } from '../parts/tag';

export const libraryColumns = (most: number): Column<MediatorView>[] => [
  {
    key: 'name',
    header: '调解员',
    cell: ({ name, organisation, conflict }) => (
      <Flex direction="column" alignItems="flex-start">
        <Typography fontWeight="bold">{name}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {organisation?.name ?? '未分机构'}
        </Typography>
        {conflict ? (
          <Typography variant="pi" textColor="danger600">
            需回避：{conflict}
          </Typography>
        ) : null}
      </Flex>
    ),
  },
  {
    key: 'expertise',
    header: '擅长',
    cell: ({ expertiseNames, matchesCategory }) => (
      <Flex gap={1} wrap="wrap">
        {matchesCategory ? <Tag tone="success">对口</Tag> : null}
        <Typography variant="pi">{expertiseNames.slice(0, 4).join('、') || '—'}</Typography>
      </Flex>
    ),
  },
  { key: 'load', header: '在办', cell: ({ openCases }) => <LoadBar count={openCases} most={most} /> },
  { key: 'rate', header: '成功率', align: 'right', cell: ({ successRate }) => showRate(successRate) },
  {
    key: 'rating',
    header: '评分',
    align: 'right',
    cell: ({ rating }) => (rating === null ? '—' : rating.toFixed(1)),
  },
];
