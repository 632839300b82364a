/** Books a room that is free for the whole time, an online meeting, or registers a visit. */
import { Flex, Typography } from '@strapi/design-system';
import { SESSION_KINDS, options, type Id, type SessionKind } from '@tiaohe/config';
import { useCallback, useState } from 'react';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { fromLocal } from '../../format/show-time';
import { useLoad } from '../../hooks/use-load';
import { useSend } from '../../hooks/use-send';
import { ChoiceField, TextField } from '../../parts/fields';
import { FormDialog } from '../../parts/form-dialog';

type Props = { caseId: Id; onDone(): void; onClose(): void };

export function BookDialog({ caseId, onDone, onClose }: Props) {
  const desk = useDesk();
  const { send, isSending, refused } = useSend();
  const [kind, setKind] = useState<SessionKind>('room');
  const [day, setDay] = useState('');
  const [from, setFrom] = useState('09:00');
  const [to, setTo] = useState('10:30');
  const [roomId, setRoomId] = useState('');
  const [place, setPlace] = useState('');
  const [topic, setTopic] = useState('');
  const start = day && from ? fromLocal(`${day}T${from}`) : undefined;
  const end = day && to ? fromLocal(`${day}T${to}`) : undefined;
  const isTimeGood = start !== undefined && end !== undefined && start < end;

  const rooms = useLoad(
    useCallback(() => caseFileCalls(desk).freeRooms(start ?? '', end ?? ''), [desk, start, end]),
    { when: kind === 'room' && isTimeGood },
  );
  const isWhole = isTimeGood && (kind === 'room' ? roomId !== '' : kind === 'online' || place.trim() !== '');
  const save = async () => {
    const body = {
      kind,
      roomId: kind === 'room' ? roomId : undefined,
      start: start ?? '',
      end: end ?? '',
      topic: topic || undefined,
      place: place || undefined,
    };
    const sent = await send(() => caseFileCalls(desk).book(caseId, body), { done: '已预约，会通知各方' });
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      title="预约调解"
      submit="预约"
      disabled={!isWhole}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ChoiceField
        name="kind"
        label="方式"
        required
        value={kind}
        options={options(SESSION_KINDS)}
        onValue={(word) => setKind(word as SessionKind)}
      />
      <Flex gap={3} alignItems="flex-start">
        <TextField name="day" label="日期" required type="date" value={day} onValue={setDay} />
        <TextField name="from" label="开始" required type="time" value={from} onValue={setFrom} />
        <TextField
          name="to"
          label="结束"
          required
          type="time"
          value={to}
          onValue={setTo}
          error={day && !isTimeGood ? '结束要晚于开始' : undefined}
        />
      </Flex>
      {kind === 'room' ? (
        isTimeGood ? (
          <>
            <ChoiceField
              name="roomId"
              label="这个时间空闲的调解室"
              required
              value={(rooms.data ?? []).some(({ id }) => id === roomId) ? roomId : ''}
              options={(rooms.data ?? []).map(({ id, name, location, capacity }) => ({
                value: id,
                label: `${name}（${location}，${capacity}人）`,
              }))}
              onValue={setRoomId}
            />
            {rooms.data?.length === 0 ? (
              <Typography textColor="warning700">这个时间没有空闲的调解室，请换一个时间。</Typography>
            ) : null}
          </>
        ) : (
          <Typography variant="pi" textColor="neutral600">
            选好时间后列出空闲的调解室
          </Typography>
        )
      ) : null}
      {kind === 'visit' ? (
        <TextField name="place" label="地点" required value={place} onValue={setPlace} />
      ) : null}
      <TextField
        name="topic"
        label="事项"
        value={topic}
        onValue={setTopic}
        placeholder="例如：第一次面对面调解"
      />
    </FormDialog>
  );
}
