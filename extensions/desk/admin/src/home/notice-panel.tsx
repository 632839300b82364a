/** My messages: unread first seen by the dot, a click opens the case, or the page where something is to be done. */
import { Badge, Flex, TextButton, Typography } from '@strapi/design-system';
import type { NoticeView } from '@tiaohe/config';
import { useNavigate } from 'react-router-dom';
import { DESK, casePath } from '../desk-path';
import { showAgo } from '../format/show-time';
import type { Loaded } from '../hooks/use-load';
import { Panel } from '../parts/panel';
import { Gate } from '../parts/states';
import { Dot, Line, Lines } from './lines';

/** Strapi's own page, where one changes one's password. */
const OWN_PROFILE = '/me';

type Props = { notices: Loaded<NoticeView[]>; onRead(id: string): Promise<void>; onReadAll(): Promise<void> };

export function NoticePanel({ notices, onRead, onReadAll }: Props) {
  const navigate = useNavigate();
  const unread =
    typeof notices.meta?.unread === 'number'
      ? notices.meta.unread
      : (notices.data ?? []).filter(({ readAt }) => !readAt).length;
  const open = async (notice: NoticeView) => {
    if (!notice.readAt) await onRead(notice.id);
    if (notice.caseId) navigate(casePath(notice.caseId));
    else if (notice.event.startsWith('sms-')) navigate(`${DESK}/outbox`);
    else if (notice.event === 'sign-in-reused') navigate(OWN_PROFILE);
  };
  return (
    <Panel
      flush
      title={
        <Flex gap={2} tag="span">
          消息 {unread > 0 ? <Badge variant="danger">{unread} 条未读</Badge> : null}
        </Flex>
      }
      extra={unread > 0 ? <TextButton onClick={() => void onReadAll()}>全部标为已读</TextButton> : null}
    >
      <Gate of={notices} empty="还没有消息">
        {(rows) => (
          <Lines>
            {rows.map((notice) => (
              <Line key={notice.id} type="button" onClick={() => void open(notice)}>
                <Dot
                  $level={notice.readAt ? 'none' : 'unread'}
                  aria-label={notice.readAt ? undefined : '未读'}
                />
                <Flex direction="column" alignItems="stretch" flex="1" minWidth={0}>
                  <Flex justifyContent="space-between" gap={3}>
                    <Typography fontWeight={notice.readAt ? undefined : 'bold'} ellipsis>
                      {notice.title}
                    </Typography>
                    <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
                      {showAgo(notice.at)}
                    </Typography>
                  </Flex>
                  <Typography variant="pi" textColor="neutral600">
                    {notice.text}
                  </Typography>
                </Flex>
              </Line>
            ))}
          </Lines>
        )}
      </Gate>
    </Panel>
  );
}
