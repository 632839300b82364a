/** Where a person is signed in; one device or all can be signed out, at once (R38). */
import { deviceName } from '@tiaohe/config';
import { Flex, Typography } from '@strapi/design-system';
import { useCallback } from 'react';
import { peopleCalls } from '../api/people';
import { useDesk } from '../api/use-desk';
import { showTime } from '../format/show-time';
import { useLoad } from '../hooks/use-load';
import { useSend } from '../hooks/use-send';
import { ConfirmButton } from '../parts/confirm-button';
import { Gate } from '../parts/states';

export function SessionBox({ id, mayManage }: { id: string; mayManage: boolean }) {
  const desk = useDesk();
  const sessions = useLoad(useCallback(() => peopleCalls(desk).sessions(id), [desk, id]));
  const { send } = useSend({ toast: true });
  const end = async (sessionId?: string) => {
    const sent = await send(() => peopleCalls(desk).endSession(id, sessionId), { done: '已退出登录' });
    if (sent.ok) sessions.reload();
  };
  return (
    <Gate of={sessions} empty="没有登录中的设备">
      {(rows) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          {rows.map((row) => (
            <Flex key={row.id} justifyContent="space-between" alignItems="flex-start" gap={4}>
              <Flex direction="column" alignItems="flex-start" minWidth={0}>
                <Typography title={row.device}>{deviceName(row.device)}</Typography>
                <Typography variant="pi" textColor="neutral600">
                  {showTime(row.signedInAt)} 登录，最近使用 {showTime(row.lastUsedAt)}
                </Typography>
              </Flex>
              {mayManage ? (
                <ConfirmButton
                  label="退出"
                  title="退出这台设备？"
                  says="这台设备立即退出登录，本人可以重新登录。"
                  onConfirm={() => void end(row.id)}
                />
              ) : null}
            </Flex>
          ))}
          {mayManage ? (
            <Flex>
              <ConfirmButton
                look="danger"
                label="全部退出"
                title="退出所有设备？"
                says="所有设备立即退出登录，本人可以重新登录。"
                onConfirm={() => void end()}
              />
            </Flex>
          ) : null}
        </Flex>
      )}
    </Gate>
  );
}
