/** Two people changed the same organisation at once: both values side by side, and the writer picks. */
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { FieldConflict } from '@tiaohe/config';
import { ORGANISATION_FIELDS } from './organisation-words';

type Props = { conflicts: readonly FieldConflict[]; onTake(conflict: FieldConflict): void };
const say = (value: unknown): string => (value === null || value === '' ? '（空）' : String(value));

export const ConflictNote = ({ conflicts, onTake }: Props) => (
  <Box background="warning100" borderColor="warning200" hasRadius padding={4} role="alert">
    <Typography fontWeight="bold" textColor="warning700">
      别人刚刚改过这个机构
    </Typography>
    <Typography tag="p" variant="pi" textColor="neutral700">
      {conflicts.length > 0
        ? '下面这些项目两边写的不同。再按「保存」就用您写的；要用对方的，按「用这个」。'
        : '您改的项目和对方没有冲突，再按一次「保存」即可。'}
    </Typography>
    {conflicts.map((conflict) => (
      <Flex key={conflict.field} direction="column" alignItems="stretch" gap={1} paddingTop={3}>
        <Typography variant="pi" fontWeight="bold">
          {ORGANISATION_FIELDS[conflict.field] ?? conflict.field}
        </Typography>
        <Typography style={{ overflowWrap: 'anywhere' }}>您写的：{say(conflict.yours)}</Typography>
        <Flex gap={3} alignItems="center">
          <Typography style={{ overflowWrap: 'anywhere' }}>现在的：{say(conflict.current)}</Typography>
          <TextButton onClick={() => onTake(conflict)}>用这个</TextButton>
        </Flex>
      </Flex>
    ))}
  </Box>
);
