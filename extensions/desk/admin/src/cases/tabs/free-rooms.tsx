/** The rooms that are free for the whole period, to choose one of them. */
import { Typography } from '@strapi/design-system';
import type { Id } from '@tiaohe/config';
import { useCallback } from 'react';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { useLoad } from '../../hooks/use-load';
import { ChoiceField } from '../../parts/fields';
import type { Period } from './book-fields';

type Props = { period: Period | null; value: Id; error?: string; onValue(id: Id): void };

export function FreeRooms({ period, value, error, onValue }: Props) {
  const desk = useDesk();
  const { start = '', end = '' } = period ?? {};
  const rooms = useLoad(
    useCallback(() => caseFileCalls(desk).freeRooms(start, end), [desk, start, end]),
    { when: period !== null },
  );
  const free = rooms.data ?? [];
  if (!period) {
    return (
      <Typography variant="pi" textColor="neutral600">
        选好时间后列出空闲的调解室
      </Typography>
    );
  }
  return (
    <>
      <ChoiceField
        name="roomId"
        label="这个时间空闲的调解室"
        required
        value={free.some(({ id }) => id === value) ? value : ''}
        options={free.map(({ id, name, location, capacity }) => ({
          value: id,
          label: `${name}（${location}，${capacity}人）`,
        }))}
        onValue={onValue}
        error={error}
      />
      {rooms.data?.length === 0 ? (
        <Typography textColor="warning700">这个时间没有空闲的调解室，请换一个时间。</Typography>
      ) : null}
    </>
  );
}
