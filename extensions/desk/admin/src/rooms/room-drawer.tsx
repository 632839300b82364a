/** One room and its weeks. */
import { Button, Flex, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import type { RoomView } from '@tiaohe/config';
import { useCallback, useMemo, useState } from 'react';
import { roomCalls } from '../api/rooms';
import { useDesk } from '../api/use-desk';
import { useLoad } from '../hooks/use-load';
import { useSend } from '../hooks/use-send';
import { ConfirmButton } from '../parts/confirm-button';
import { Facts } from '../parts/facts';
import { Gate } from '../parts/states';
import { ViewDialog } from '../parts/view-dialog';
import { weekAt } from './week';
import { WeekGrid } from './week-grid';

type Props = { room: RoomView; mayManage: boolean; onEdit(): void; onGone(): void; onClose(): void };

export function RoomDrawer({ room, mayManage, onEdit, onGone, onClose }: Props) {
  const desk = useDesk();
  const [offset, setOffset] = useState(0);
  const week = useMemo(() => weekAt(offset), [offset]);
  const calendar = useLoad(
    useCallback(() => roomCalls(desk).calendar(room.id, week.from, week.to), [desk, room.id, week]),
  );
  const { send } = useSend({ toast: true });
  const drop = async () => {
    const sent = await send(() => roomCalls(desk).drop(room.id), { done: '已删除' });
    if (sent.ok) onGone();
  };
  return (
    <ViewDialog
      shape="wide"
      title={room.name}
      onClose={onClose}
      footer={
        mayManage ? (
          <>
            <ConfirmButton
              look="danger"
              label="删除"
              title={`删除${room.name}？`}
              says="只能删除没有用过的调解室。用过的请改为停用。"
              onConfirm={() => void drop()}
            />
            <Button onClick={onEdit}>修改</Button>
          </>
        ) : null
      }
    >
      <Facts
        columns={2}
        of={[
          { label: '位置', value: room.location },
          { label: '容纳', value: `${room.capacity} 人` },
          { label: '设备', value: room.equipment.join('、') },
          { label: '说明', value: room.introduction },
        ]}
      />
      <Flex justifyContent="space-between">
        <Button
          variant="tertiary"
          size="S"
          startIcon={<ChevronLeft />}
          onClick={() => setOffset((old) => old - 1)}
        >
          上一周
        </Button>
        <Typography fontWeight="bold">
          {week.days[0]} 至 {week.days[6]}
        </Typography>
        <Button
          variant="tertiary"
          size="S"
          endIcon={<ChevronRight />}
          onClick={() => setOffset((old) => old + 1)}
        >
          下一周
        </Button>
      </Flex>
      <Gate of={calendar}>{(view) => <WeekGrid days={week.days} calendar={view} />}</Gate>
      <Typography variant="pi" textColor="neutral600">
        浅色为开放时间，橙色为已约，深色为我约的
      </Typography>
    </ViewDialog>
  );
}
