/** What staff should not miss: open remarks, a pending extension, grounds, where a merged case went. */
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { REFUSAL_GROUNDS, TERMINATION_REASONS, type CaseView } from '@tiaohe/config';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { casePath } from '../../desk-path';
import { showDate } from '../../format/show-time';

const GROUNDS: Record<string, string> = { ...REFUSAL_GROUNDS, ...TERMINATION_REASONS };

const Note = ({
  title,
  children,
  tone = 'warning',
}: {
  title: string;
  children: ReactNode;
  tone?: 'warning' | 'neutral';
}) => (
  <Box
    background={tone === 'warning' ? 'warning100' : 'neutral0'}
    borderColor={tone === 'warning' ? 'warning200' : 'neutral150'}
    hasRadius
    padding={3}
    marginTop={3}
  >
    <Flex gap={3} alignItems="flex-start">
      <Typography fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
        {title}
      </Typography>
      <Box flex="1">{children}</Box>
    </Flex>
  </Box>
);

export function CaseNotes({ case: theCase }: { case: CaseView }) {
  const {
    remarks,
    extension,
    ground,
    groundText,
    survivor,
    supplementDueAt,
    confirmationDueAt,
    outcomeNote,
  } = theCase;
  return (
    <>
      {remarks.length > 0 && ['returned', 'archive-returned'].includes(theCase.state) ? (
        <Note title="退回意见">
          {remarks.map(({ field, text }) => (
            <Typography key={`${field}${text}`} tag="p">
              {text}
            </Typography>
          ))}
        </Note>
      ) : null}
      {extension?.state === 'pending' ? (
        <Note title="延期申请">
          <Typography>
            申请延长 {extension.days} 天：{extension.reason}
          </Typography>
        </Note>
      ) : null}
      {ground || groundText ? (
        <Note title="理由" tone="neutral">
          <Typography>
            {[ground ? (GROUNDS[ground] ?? ground) : null, groundText].filter(Boolean).join('：')}
          </Typography>
        </Note>
      ) : null}
      {outcomeNote ? (
        <Note title="结案说明" tone="neutral">
          <Typography>{outcomeNote}</Typography>
        </Note>
      ) : null}
      {survivor ? (
        <Note title="已并案" tone="neutral">
          <Link tag={NavLink} to={casePath(survivor.id)}>
            并入 {survivor.name}
          </Link>
        </Note>
      ) : null}
      {theCase.state === 'awaiting-supplement' && supplementDueAt ? (
        <Note title="等待补充" tone="neutral">
          <Typography>请对方在 {showDate(supplementDueAt)} 前补充</Typography>
        </Note>
      ) : null}
      {confirmationDueAt ? (
        <Note title="司法确认" tone="neutral">
          <Typography>双方可以在 {showDate(confirmationDueAt)} 前共同向人民法院申请司法确认</Typography>
        </Note>
      ) : null}
    </>
  );
}
