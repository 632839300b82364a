/** Adds or changes a room (R15). */
import { fromWire, type RoomView } from '@tiaohe/config';
import { useState } from 'react';
import { changedOf } from '../api/changed-of';
import { roomCalls, type RoomInput } from '../api/rooms';
import { useDesk } from '../api/use-desk';
import { useEdit } from '../hooks/use-edit';
import { useForm } from '../hooks/use-form';
import { FormDialog } from '../parts/form-dialog';
import { wordsOf } from '../parts/words-of';
import { HoursField } from './hours-field';
import { ROOM_FIELDS } from './room-fields';
import { sayHours } from './week';

const WORKDAY: [string, string][] = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
];
const NEW: Pick<RoomInput, 'capacity' | 'state' | 'openingHours'> = {
  capacity: 8,
  state: 'open',
  openingHours: Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, WORKDAY])),
};
const { labels, say } = wordsOf(ROOM_FIELDS);
const WORDS = {
  labels: { ...labels, openingHours: '开放时间' },
  say: (field: string, value: unknown) =>
    field === 'openingHours' ? sayHours(value as RoomInput['openingHours']) : say?.(field, value),
};
/** A day without periods is a closed day. */
const openDays = (hours: RoomInput['openingHours']): RoomInput['openingHours'] =>
  Object.fromEntries(Object.entries(hours).filter(([, periods]) => periods.length > 0));

type Props = { room: RoomView | null; onDone(): void; onClose(): void };

export function RoomForm({ room, onDone, onClose }: Props) {
  const desk = useDesk();
  const edit = useEdit(room?.revision ?? 0);
  const form = useForm({
    fields: ROOM_FIELDS,
    start: fromWire(ROOM_FIELDS, room ?? NEW),
    refused: edit.refused,
  });
  const [before] = useState({ openingHours: openDays((room ?? NEW).openingHours) });
  const [hours, setHours] = useState((room ?? NEW).openingHours);

  const save = async () => {
    const openingHours = openDays(hours);
    const calls = roomCalls(desk);
    const changes = { ...form.changes(), ...changedOf(before, { openingHours }) };
    const body = { ...form.body(), openingHours } as RoomInput;
    const sent = room
      ? await edit.save(changes, (changed) => calls.change(room.id, changed))
      : await edit.save(body, () => calls.add(body));
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      shape="drawer"
      title={room ? `修改${room.name}` : '添加调解室'}
      submit="保存"
      form={form}
      after={{ equipment: <HoursField hours={hours} onChange={setHours} /> }}
      edit={edit}
      words={WORDS}
      isSending={edit.isSending}
      refused={edit.refused}
      onSubmit={() => void save()}
      onClose={onClose}
    />
  );
}
