/** What a merge would do: which account stays, what moves, what is in the way. */
import type { MergePreview } from '@tiaohe/config';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Facts } from '../parts/facts';

const Note = ({ tone, lines }: { tone: 'danger' | 'warning'; lines: string[] }) =>
  lines.length > 0 ? (
    <Box background={`${tone}100`} borderColor={`${tone}200`} hasRadius padding={3} role="note">
      {lines.map((line) => (
        <Typography key={line} tag="p" textColor={`${tone}700`}>
          {line}
        </Typography>
      ))}
    </Box>
  ) : null;

export function MergeSummary({ preview }: { preview: MergePreview }) {
  const { from, into, moves, conflicts, warnings } = preview;
  const moving = moves.filter(({ count }) => count > 0);
  const side = ({ name, phone, username }: MergePreview['from']) =>
    `${name}，${phone || '没有手机号'}，${username}`;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Facts
        of={[
          { label: '关闭', value: side(from) },
          { label: '保留', value: side(into) },
          {
            label: '移过去',
            value:
              moving.length > 0
                ? moving.map(({ label, count }) => `${label} ${count}`).join('，')
                : '没有内容',
          },
        ]}
      />
      <Note
        tone="danger"
        lines={conflicts.length > 0 ? ['不能合并：', ...conflicts.map(({ message }) => message)] : []}
      />
      {conflicts.length === 0 ? <Note tone="warning" lines={warnings} /> : null}
    </Flex>
  );
}
