/** Adds or changes a room (R15). */
import { Flex } from '@strapi/design-system';
import type { RoomView } from '@tiaohe/config';
import { useState } from 'react';
import { roomCalls, type RoomInput } from '../api/rooms';
import { useDesk } from '../api/use-desk';
import { changedOf } from '../api/changed-of';
import { useEdit } from '../hooks/use-edit';
import { AreaField, ChoiceField, TextField } from '../parts/fields';
import type { ConflictWords } from '../parts/conflict-choice';
import { FormDialog } from '../parts/form-dialog';
import { HoursField } from './hours-field';
import { sayHours } from './week';

const STATES = [
  { value: 'open', label: '开放' },
  { value: 'closed', label: '停用' },
];
const WORKDAY: [string, string][] = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
];
const NEW: RoomInput = {
  name: '',
  location: '',
  capacity: 8,
  equipment: [],
  introduction: null,
  openingHours: Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, WORKDAY])),
  closedDates: [],
  state: 'open',
};
const WORDS: ConflictWords = {
  labels: {
    name: '名称',
    location: '位置',
    capacity: '容纳人数',
    state: '状态',
    equipment: '设备',
    openingHours: '开放时间',
    closedDates: '不开放的日期',
    introduction: '说明',
  },
  say: (field, value) =>
    field === 'openingHours'
      ? sayHours(value as RoomInput['openingHours'])
      : STATES.find((state) => field === 'state' && state.value === value)?.label,
};
const words = (text: string) => text.split(/[、,，\s]+/).filter(Boolean);

type Props = { room: RoomView | null; onDone(): void; onClose(): void };

export function RoomForm({ room, onDone, onClose }: Props) {
  const desk = useDesk();
  const edit = useEdit(room?.revision ?? 0);
  const { isSending, refused } = edit;
  const [before] = useState<RoomInput>(() => {
    const { id: _id, revision: _seen, ...start } = room ?? { id: '', revision: 0, ...NEW };
    return start;
  });
  const [form, setForm] = useState(before);
  const [equipment, setEquipment] = useState(form.equipment.join('、'));
  const [closed, setClosed] = useState(form.closedDates.join('、'));
  const change = (part: Partial<RoomInput>) => setForm((old) => ({ ...old, ...part }));
  const errorOf = (name: string) => refused?.fields.find(({ field }) => field === name)?.message;

  const save = async () => {
    const openingHours = Object.fromEntries(
      Object.entries(form.openingHours).filter(([, periods]) => periods.length > 0),
    );
    const body = { ...form, openingHours, equipment: words(equipment), closedDates: words(closed) };
    const calls = roomCalls(desk);
    const sent = room
      ? await edit.save(changedOf(before, body), (changed) => calls.change(room.id, changed))
      : await edit.save(body, () => calls.add(body));
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      shape="drawer"
      title={room ? `修改${room.name}` : '添加调解室'}
      submit="保存"
      disabled={!form.name.trim() || !form.location.trim() || form.capacity < 2}
      edit={edit}
      words={WORDS}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        name="name"
        label="名称"
        required
        value={form.name}
        onValue={(name) => change({ name })}
        error={errorOf('name')}
      />
      <TextField
        name="location"
        label="位置"
        required
        value={form.location}
        onValue={(location) => change({ location })}
        error={errorOf('location')}
        placeholder="例如：二楼 203"
      />
      <Flex gap={3} alignItems="flex-start">
        <TextField
          name="capacity"
          label="容纳人数"
          required
          type="number"
          value={String(form.capacity)}
          onValue={(text) => change({ capacity: Number(text) || 0 })}
          error={errorOf('capacity')}
        />
        <ChoiceField
          name="state"
          label="状态"
          required
          value={form.state}
          options={STATES}
          onValue={(state) => change({ state: state === 'closed' ? 'closed' : 'open' })}
        />
      </Flex>
      <TextField
        name="equipment"
        label="设备"
        value={equipment}
        onValue={setEquipment}
        hint="用顿号隔开，例如：投影、录音录像、无障碍通道"
      />
      <HoursField hours={form.openingHours} onChange={(openingHours) => change({ openingHours })} />
      <TextField
        name="closedDates"
        label="不开放的日期"
        value={closed}
        onValue={setClosed}
        hint="例如：2026-10-01、2026-10-02"
        error={errorOf('closedDates')}
      />
      <AreaField
        name="introduction"
        label="说明"
        rows={2}
        value={form.introduction ?? ''}
        onValue={(introduction) => change({ introduction: introduction || null })}
      />
    </FormDialog>
  );
}
