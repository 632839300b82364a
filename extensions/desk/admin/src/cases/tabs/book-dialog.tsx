/** Books a room that is free for the whole time, an online meeting, or registers a visit. */
import { errorOf, type Id, type SessionKind } from '@tiaohe/config';
import { useState } from 'react';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { useForm } from '../../hooks/use-form';
import { useSend } from '../../hooks/use-send';
import { FormDialog } from '../../parts/form-dialog';
import { BOOK_FIELDS, BOOK_START, checkPeriod, periodOf } from './book-fields';
import { FreeRooms } from './free-rooms';

type Props = { caseId: Id; onDone(): void; onClose(): void };
type Answers = { kind: SessionKind; place: string | null; topic: string | null };

export function BookDialog({ caseId, onDone, onClose }: Props) {
  const desk = useDesk();
  const { send, isSending, refused } = useSend();
  const [roomId, setRoomId] = useState('');
  const form = useForm({ fields: BOOK_FIELDS, start: BOOK_START, also: checkPeriod, refused });
  const period = periodOf(form.values);
  const isRoom = form.values.kind === 'room';

  const save = async () => {
    if (!period) return;
    const { kind, place, topic } = form.body() as Answers;
    const body = {
      kind,
      roomId: isRoom ? roomId : undefined,
      ...period,
      topic: topic ?? undefined,
      place: place ?? undefined,
    };
    const sent = await send(() => caseFileCalls(desk).book(caseId, body), { done: '已预约，会通知各方' });
    if (sent.ok) onDone();
  };
  const rooms = (
    <FreeRooms
      period={period}
      value={roomId}
      onValue={setRoomId}
      error={errorOf(form.errors, 'roomId') || undefined}
    />
  );
  return (
    <FormDialog
      title="预约调解"
      submit="预约"
      disabled={isRoom && roomId === ''}
      form={form}
      after={isRoom ? { to: rooms } : undefined}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    />
  );
}
