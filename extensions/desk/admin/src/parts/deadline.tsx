/** A deadline: red when over, orange when near, with the days that are left. */
import { DAY_MS } from '@tiaohe/config';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { showDate } from '../format/show-time';

/** A narrow column breaks between the day and the note, never within a date. */
const Whole = styled.span`
  display: inline-block;
  white-space: nowrap;
`;
type Props = { dueAt: string | null; isOverdue: boolean; isSuspended?: boolean };

export function Deadline({ dueAt, isOverdue, isSuspended = false }: Props) {
  if (!dueAt) return <Typography textColor="neutral500">—</Typography>;
  const days = Math.ceil((Date.parse(dueAt) - Date.now()) / DAY_MS);
  const near = !isOverdue && days <= 3;
  const note = isSuspended
    ? '已中止计期'
    : isOverdue
      ? `超期${Math.max(1, 1 - days)}天`
      : near
        ? `剩${Math.max(days, 0)}天`
        : null;
  const colour = isOverdue ? 'danger600' : near && !isSuspended ? 'warning700' : 'neutral800';
  return (
    <Typography textColor={colour} fontWeight={isOverdue ? 'bold' : undefined}>
      <Whole>{showDate(dueAt)}</Whole>
      {note ? <Whole>（{note}）</Whole> : null}
    </Typography>
  );
}
