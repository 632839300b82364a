/** 审计日志: who did what, when, from where; and whether the trail is whole. */
import { Box, Button, TextInput } from '@strapi/design-system';
import { Shield } from '@strapi/icons';
import { useCallback, useState } from 'react';
import { systemCalls, type AuditLine } from '../api/system';
import { useDesk, type Query } from '../api/use-desk';
import { ACTOR_KINDS, SUBJECTS, actionWord } from '../format/action-words';
import { showTime } from '../format/show-time';
import { useList } from '../hooks/use-list';
import type { Column } from '../parts/data-table';
import { Facts } from '../parts/facts';
import { ListPage } from '../parts/list-page';
import { SearchBox } from '../parts/search-box';
import { Tag } from '../parts/tag';
import { ViewDialog } from '../parts/view-dialog';
import { VerifyDialog } from './verify-dialog';

const subjectOf = ({ subjectType, subjectId }: AuditLine) =>
  `${SUBJECTS[subjectType] ?? subjectType} ${subjectId}`;
const COLUMNS: Column<AuditLine>[] = [
  {
    key: 'at',
    header: '时间',
    cell: ({ at }) => <span style={{ whiteSpace: 'nowrap' }}>{showTime(at)}</span>,
  },
  {
    key: 'actor',
    header: '谁',
    cell: ({ actorName, actorKind }) => `${actorName}（${ACTOR_KINDS[actorKind] ?? actorKind}）`,
  },
  { key: 'action', header: '做了什么', cell: ({ action }) => actionWord(action) },
  { key: 'subject', header: '对象', cell: (line) => subjectOf(line) },
  {
    key: 'result',
    header: '结果',
    cell: ({ result }) => (
      <Tag tone={result === 'done' ? 'success' : 'danger'}>{result === 'done' ? '成功' : '被拒绝'}</Tag>
    ),
  },
  { key: 'address', header: '地址', cell: ({ address }) => address ?? '—' },
];

function DayBox({ label, value, onValue }: { label: string; value: string; onValue(value: string): void }) {
  return (
    <Box width="150px">
      <TextInput
        type="date"
        size="S"
        name={label}
        aria-label={label}
        title={label}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </Box>
  );
}

export function AuditPage() {
  const desk = useDesk();
  const ask = useCallback((query: Query) => systemCalls(desk).audit(query), [desk]);
  const { list, filter, set, clear, isFiltered } = useList<AuditLine>(ask);
  const [open, setOpen] = useState<AuditLine | null>(null);
  const [isVerifying, setVerifying] = useState(false);
  const byActor = useCallback((actor: string) => set({ actor }), [set]);
  const byWord = useCallback((q: string) => set({ q }), [set]);
  return (
    <ListPage<AuditLine>
      title="审计日志"
      subtitle="只能查看，任何人都不能修改或删除"
      actions={
        <Button variant="secondary" startIcon={<Shield />} onClick={() => setVerifying(true)}>
          校验完整性
        </Button>
      }
      filters={
        <>
          <SearchBox value={filter.q ?? ''} onValue={byWord} placeholder="操作代码或对象编号" width="220px" />
          <SearchBox
            value={filter.actor ?? ''}
            onValue={byActor}
            placeholder="操作人"
            width="140px"
            hotkey={false}
          />
          <DayBox label="起始日" value={filter.from ?? ''} onValue={(from) => set({ from })} />
          <DayBox label="截止日" value={filter.to ?? ''} onValue={(to) => set({ to })} />
        </>
      }
      list={list}
      columns={COLUMNS}
      empty="还没有日志"
      isFiltered={isFiltered}
      selected={open?.id ?? null}
      onClear={clear}
      onPage={(page) => set({ page: String(page) })}
      onOpen={(line) => setOpen(line)}
    >
      {open ? (
        <ViewDialog title={actionWord(open.action)} onClose={() => setOpen(null)}>
          <Facts
            of={[
              { label: '时间', value: showTime(open.at) },
              {
                label: '操作人',
                value: `${open.actorName}（${ACTOR_KINDS[open.actorKind] ?? open.actorKind}）`,
              },
              { label: '操作代码', value: open.action },
              { label: '对象', value: subjectOf(open) },
              { label: '来自', value: open.address },
              {
                label: '内容',
                value:
                  open.detail === null || open.detail === undefined
                    ? '—'
                    : typeof open.detail === 'string'
                      ? open.detail
                      : JSON.stringify(open.detail, null, 2),
              },
            ]}
          />
        </ViewDialog>
      ) : null}
      {isVerifying ? <VerifyDialog onClose={() => setVerifying(false)} /> : null}
    </ListPage>
  );
}
