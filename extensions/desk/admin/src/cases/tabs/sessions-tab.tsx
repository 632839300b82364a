/** 预约: rooms, online meetings and visits of this case; staff may book and cancel, or excuse the case from booking. */
import { Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { SESSION_KINDS, SESSION_STATES, type SessionEntry } from '@tiaohe/config';
import { useCallback, useState } from 'react';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { showClock, showTime } from '../../format/show-time';
import { useLoad } from '../../hooks/use-load';
import { usePermissions } from '../../hooks/use-permissions';
import { useSend } from '../../hooks/use-send';
import { ConfirmButton } from '../../parts/confirm-button';
import { DataTable, type Column } from '../../parts/data-table';
import { Gate } from '../../parts/states';
import { Tag } from '../../parts/tag';
import { BookDialog } from './book-dialog';
import { ExemptDialog } from './exempt-dialog';
import type { TabProps } from '../page/tab-props';

const TONES = { booked: 'primary', held: 'success', cancelled: 'neutral' } as const;
const placeOf = ({ room, place, meeting }: SessionEntry) =>
  room ? `${room.name}（${room.location}）` : meeting ? `会议号 ${meeting.code ?? '生成中'}` : (place ?? '—');

const columns = (onCancel: ((id: string) => void) | null): Column<SessionEntry>[] => [
  { key: 'time', header: '时间', cell: ({ start, end }) => `${showTime(start)} – ${showClock(end)}` },
  { key: 'kind', header: '方式', cell: ({ kind }) => SESSION_KINDS[kind] },
  { key: 'place', header: '地点', cell: (session) => placeOf(session) },
  { key: 'topic', header: '事项', cell: ({ topic }) => topic ?? '—' },
  {
    key: 'state',
    header: '状态',
    cell: ({ state }) => <Tag tone={TONES[state]}>{SESSION_STATES[state]}</Tag>,
  },
  {
    key: 'more',
    header: '',
    cell: ({ id, state, hasStarted, meeting }) => (
      <Flex gap={3}>
        {meeting?.joinUrl && state === 'booked' ? (
          <TextButton onClick={() => window.open(meeting.joinUrl ?? '', '_blank', 'noopener')}>
            进入会议
          </TextButton>
        ) : null}
        {meeting?.recordings.map(({ name, url }) =>
          url ? (
            <TextButton key={url} onClick={() => window.open(url, '_blank', 'noopener')}>
              {name}
            </TextButton>
          ) : null,
        )}
        {onCancel && state === 'booked' && !hasStarted ? (
          <ConfirmButton
            label="取消"
            title="取消这次预约？"
            says="已通知过的人会收到取消消息，调解室随即空出。"
            onConfirm={() => onCancel(id)}
          />
        ) : null}
      </Flex>
    ),
  },
];

export function SessionsTab({ case: theCase, onChanged }: TabProps) {
  const desk = useDesk();
  const may = usePermissions();
  const [dialog, setDialog] = useState<'book' | 'exempt' | null>(null);
  const sessions = useLoad(useCallback(() => caseFileCalls(desk).sessions(theCase.id), [desk, theCase.id]));
  const { send } = useSend({ toast: true });
  const done = () => {
    setDialog(null);
    sessions.reload();
    onChanged();
  };
  const mayBook = may.has('room.book') && theCase.state === 'mediating';
  const cancel = async (id: string) => {
    await send(() => caseFileCalls(desk).cancel(id), { done: '已取消预约' });
    done();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={2}>
        {mayBook ? (
          <Button variant="secondary" size="S" startIcon={<Plus />} onClick={() => setDialog('book')}>
            预约
          </Button>
        ) : null}
        {(may.has('case.close') || may.has('case.assign')) && theCase.state === 'mediating' ? (
          <Button variant="tertiary" size="S" onClick={() => setDialog('exempt')}>
            登记未预约的例外
          </Button>
        ) : null}
        <Typography variant="pi" textColor="neutral600">
          没有预约并开展过调解的案件不能结案。
        </Typography>
      </Flex>
      <Gate of={sessions} empty="还没有预约">
        {(rows) => (
          <DataTable label="预约" columns={columns(mayBook ? (id) => void cancel(id) : null)} rows={rows} />
        )}
      </Gate>
      {dialog === 'book' ? (
        <BookDialog caseId={theCase.id} onDone={done} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'exempt' ? (
        <ExemptDialog caseId={theCase.id} onDone={done} onClose={() => setDialog(null)} />
      ) : null}
    </Flex>
  );
}
