/** 定时工作: reminders and due dates that could not be worked on, while there are any; the product tries again by itself. */
import type { TroubleView } from '@tiaohe/config';
import { useCallback, useMemo } from 'react';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { systemCalls } from '../api/system';
import { useDesk } from '../api/use-desk';
import { DESK } from '../desk-path';
import { showTime } from '../format/show-time';
import { useLoad } from '../hooks/use-load';
import { DataTable, type Column } from '../parts/data-table';
import { Panel } from '../parts/panel';
import { Failed } from '../parts/states';

const STEPS: Record<string, string> = {
  'remind-of-deadlines': '期限提醒',
  'pass-supplements-due': '补充期满转复审',
  'forget-tries': '清理登录记录',
  'seal-audit': '审计封存',
};
/** Steps whose rows are cases: what could not be done by the clock can be done by hand there. */
const ABOUT_CASES: readonly string[] = ['remind-of-deadlines', 'pass-supplements-due'];
type Row = TroubleView & { id: string };

const COLUMNS: Column<Row>[] = [
  {
    key: 'step',
    header: '工作',
    whole: true,
    cell: ({ step, subject }) => (
      <Flex direction="column" alignItems="flex-start">
        <span>{STEPS[step] ?? step}</span>
        {subject && ABOUT_CASES.includes(step) ? (
          <Link tag={NavLink} to={`${DESK}/cases/${subject}`}>
            打开案件
          </Link>
        ) : null}
      </Flex>
    ),
  },
  { key: 'since', header: '从何时起', cell: ({ since }) => showTime(since) },
  { key: 'last', header: '最近一次', cell: ({ lastAt }) => showTime(lastAt) },
  { key: 'times', header: '已试', align: 'right', cell: ({ times }) => `${times} 次` },
  {
    key: 'message',
    header: '错误（请转给技术人员）',
    cell: ({ message }) => <Typography variant="pi">{message}</Typography>,
  },
];

export function TroubleList() {
  const desk = useDesk();
  const ask = useCallback(() => systemCalls(desk).troubles(), [desk]);
  const { data, refused, reload } = useLoad(ask, { every: 30 });
  const rows = useMemo<Row[]>(
    () => (data ?? []).map((one) => ({ ...one, id: `${one.step}:${one.subject ?? ''}` })),
    [data],
  );
  if (refused && !data) return <Failed refused={refused} onRetry={reload} />;
  // Nothing to say is the good case: then there is no card.
  if (rows.length === 0) return null;
  return (
    <Box paddingTop={4}>
      <Panel title="没有办成的定时工作（系统会自动再试，其他案件不受影响）" flush>
        <DataTable label="没有办成的定时工作" keyboard={false} columns={COLUMNS} rows={rows} />
      </Panel>
    </Box>
  );
}
