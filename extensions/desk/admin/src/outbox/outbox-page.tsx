/** 待发送: what still has to leave for a vendor, and what could not; dead ones can be tried again. */
import type { OutboxEntryView } from '@tiaohe/config';
import { TextButton, Typography } from '@strapi/design-system';
import { useCallback, useMemo } from 'react';
import { systemCalls } from '../api/system';
import { useDesk, type Query } from '../api/use-desk';
import { showTime } from '../format/show-time';
import { useList } from '../hooks/use-list';
import { useSend } from '../hooks/use-send';
import type { Column } from '../parts/data-table';
import { FilterSelect } from '../parts/filter-select';
import { ListPage } from '../parts/list-page';
import { SmsUsageButton } from './sms-usage';
import { TroubleList } from './trouble-list';

const KINDS: Record<string, string> = {
  'sms.send': '短信',
  'notice.deliver': '微信消息',
  'call.start': '外呼',
  'call.settle': '外呼结果',
  'meeting.create': '创建会议',
  'meeting.change': '修改会议',
  'meeting.cancel': '取消会议',
  'meeting.recordings': '会议录制',
  'documents.generate': '生成文书',
  'job.run': '任务',
};
const STATES = [
  { value: 'dead', label: '发送失败' },
  { value: 'waiting', label: '等待发送' },
  { value: 'running', label: '正在发送' },
  { value: 'done', label: '已完成' },
];

/** Reasons that staff can do something about, or need not. The rest are the vendors' own words. */
const REASONS: Record<string, string> = {
  'too-late': '过了有效时间，没有再发；本人可以重新获取',
};
const sayError = (error: string | null): string =>
  error === null ? '—' : Object.hasOwn(REASONS, error) ? (REASONS[error] ?? error) : error;

export function OutboxPage() {
  const desk = useDesk();
  const ask = useCallback((query: Query) => systemCalls(desk).outbox({ state: 'dead', ...query }), [desk]);
  const { list, filter, set } = useList<OutboxEntryView>(ask, 15);
  const { send } = useSend({ toast: true });
  const { reload } = list;
  const retry = useCallback(
    async (id: string) => {
      const sent = await send(() => systemCalls(desk).retry(id), { done: '已重新排队' });
      if (sent.ok) reload();
    },
    [desk, reload, send],
  );
  const columns = useMemo<Column<OutboxEntryView>[]>(
    () => [
      { key: 'kind', header: '内容', whole: true, cell: ({ kind }) => KINDS[kind] ?? kind },
      { key: 'created', header: '产生', cell: ({ createdAt }) => showTime(createdAt) },
      { key: 'due', header: '下次', cell: ({ dueAt, doneAt }) => showTime(doneAt ?? dueAt) },
      { key: 'attempts', header: '已试', align: 'right', cell: ({ attempts }) => `${attempts} 次` },
      {
        key: 'error',
        header: '最近的错误',
        cell: ({ lastError }) => <Typography variant="pi">{sayError(lastError)}</Typography>,
      },
      {
        key: 'retry',
        header: '',
        whole: true,
        cell: ({ id, canRetry }) =>
          canRetry ? <TextButton onClick={() => void retry(id)}>再试一次</TextButton> : null,
      },
    ],
    [retry],
  );
  return (
    <ListPage<OutboxEntryView>
      title="待发送"
      subtitle="短信、微信、外呼、会议和文书的发送情况"
      actions={<SmsUsageButton />}
      filters={
        <FilterSelect
          label="状态"
          value={filter.state ?? 'dead'}
          options={STATES}
          onValue={(state) => set({ state })}
        />
      }
      list={list}
      columns={columns}
      empty="没有发送失败的内容"
      isFiltered={false}
      onClear={() => set({ state: null })}
      onPage={(page) => set({ page: String(page) })}
    >
      <TroubleList />
    </ListPage>
  );
}
