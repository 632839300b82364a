/** 审计日志: who did what, when, from where; and whether the trail is whole. */
import { Button } from '@strapi/design-system';
import { actionWord, AUDIT_SUBJECTS, type AuditLineView } from '@tiaohe/config';
import { Clock, Shield } from '@strapi/icons';
import { useCallback, useState } from 'react';
import { systemCalls } from '../api/system';
import { useDesk, type Query } from '../api/use-desk';
import { ACTOR_KINDS } from './audit-choices';
import { showTime } from '../format/show-time';
import { useList } from '../hooks/use-list';
import { ExportButton } from '../jobs/export-button';
import type { Column } from '../parts/data-table';
import { Facts } from '../parts/facts';
import { ListPage } from '../parts/list-page';
import { Tag } from '../parts/tag';
import { ViewDialog } from '../parts/view-dialog';
import { AuditDetail } from './audit-detail';
import { AuditFilters } from './audit-filters';
import { RetentionDialog } from './retention-dialog';
import { VerifyDialog } from './verify-dialog';

const SUBJECTS: Record<string, string> = AUDIT_SUBJECTS;
const subjectWord = (type: string): string => SUBJECTS[type] ?? type;
const subjectOf = ({ subjectType, subjectId, subjectName }: AuditLineView) =>
  `${subjectWord(subjectType)} ${subjectName ?? (subjectId === 'list' ? '名单' : subjectId)}`;
const actorOf = ({ actorName, actorKind }: AuditLineView) =>
  actorKind === 'system' ? actorName : `${actorName}（${ACTOR_KINDS[actorKind] ?? actorKind}）`;
const COLUMNS: Column<AuditLineView>[] = [
  {
    key: 'at',
    header: '时间',
    cell: ({ at }) => <span style={{ whiteSpace: 'nowrap' }}>{showTime(at)}</span>,
  },
  { key: 'actor', header: '谁', cell: actorOf },
  { key: 'action', header: '做了什么', cell: ({ action }) => actionWord(action) },
  { key: 'subject', header: '对象', cell: (line) => subjectOf(line) },
  {
    key: 'result',
    header: '结果',
    cell: ({ result }) => (
      <Tag tone={result === 'done' ? 'success' : 'danger'}>{result === 'done' ? '成功' : '被拒绝'}</Tag>
    ),
  },
  { key: 'address', header: '来源地址', cell: ({ address }) => address ?? '—' },
];

export function AuditPage() {
  const desk = useDesk();
  const ask = useCallback((query: Query) => systemCalls(desk).audit(query), [desk]);
  const { list, filter, set, clear, isFiltered } = useList<AuditLineView>(ask);
  const [open, setOpen] = useState<AuditLineView | null>(null);
  const [dialog, setDialog] = useState<'verify' | 'retention' | null>(null);
  return (
    <ListPage<AuditLineView>
      title="审计日志"
      subtitle="只能查看，任何人都不能修改或删除"
      actions={
        <>
          <Button variant="tertiary" startIcon={<Clock />} onClick={() => setDialog('retention')}>
            保留期限
          </Button>
          <ExportButton path="/audit" filter={filter} />
          <Button variant="secondary" startIcon={<Shield />} onClick={() => setDialog('verify')}>
            校验完整性
          </Button>
        </>
      }
      filters={<AuditFilters filter={filter} set={set} />}
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
              { label: '操作人', value: actorOf(open) },
              { label: '操作代码', value: open.action },
              { label: '对象', value: subjectOf(open) },
              { label: '对象编号', value: open.subjectId },
              { label: '来源地址', value: open.address },
            ]}
          />
          <AuditDetail detail={open.detail} />
        </ViewDialog>
      ) : null}
      {dialog === 'verify' ? <VerifyDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'retention' ? (
        <RetentionDialog
          onDone={() => {
            setDialog(null);
            list.reload();
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </ListPage>
  );
}
