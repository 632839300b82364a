/** 定时工作: reminders and due dates that could not be worked on, while there are any; the product tries again by itself. */
import { useCallback, useMemo } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { systemCalls, type Trouble } from '../api/system';
import { useDesk } from '../api/use-desk';
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
type Row = Trouble & { id: string };

const COLUMNS: Column<Row>[] = [
  { key: 'step', header: '工作', cell: ({ step }) => STEPS[step] ?? step },
  { key: 'since', header: '从何时起', cell: ({ since }) => showTime(since) },
  { key: 'last', header: '最近一次', cell: ({ lastAt }) => showTime(lastAt) },
  { key: 'times', header: '已试', align: 'right', cell: ({ times }) => `${times} 次` },
  {
    key: 'message',
    header: '错误（请转给技术人员）',
    cell: ({ subject, message }) => (
      <Typography variant="pi">{subject ? `${subject}：${message}` : message}</Typography>
    ),
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
