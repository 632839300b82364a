/** What each of two people changed alone: it is saved without a question, so it is said, and one may still take the other's whole. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { FieldConflict } from '@tiaohe/config';
import { showTime } from '../format/show-time';
import type { ConflictWords } from '../parts/conflict-choice';
import type { LaidOut } from './lay-out';
import { isSame, type Fields } from './merge-three';

type Props = {
  sides: LaidOut;
  hand: Pick<FieldConflict, 'by' | 'at' | 'isOwn'>;
  words: ConflictWords;
  onTheirs(): void;
};
type Line = { field: string; label: string; before: string; after: string };

function linesOf(
  fields: readonly string[],
  base: Fields,
  side: Fields,
  { labels, say }: ConflictWords,
): Line[] {
  const text = (field: string, value: unknown) => {
    const said = say?.(field, value) ?? (value === null || value === '' ? '' : String(value));
    return said === '' ? '（空）' : said;
  };
  return fields
    .filter((field) => !isSame(base[field], side[field]))
    .map((field) => ({
      field,
      label: labels[field] ?? field,
      before: text(field, base[field]),
      after: text(field, side[field]),
    }));
}

const Changes = ({ title, lines }: { title: string; lines: readonly Line[] }) =>
  lines.length === 0 ? null : (
    <Box>
      <Typography tag="h3" fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
      <Box tag="ul" paddingLeft={4} paddingTop={1}>
        {lines.map(({ field, label, before, after }) => (
          <Typography
            key={field}
            tag="li"
            textColor="neutral700"
            style={{ listStyle: 'disc', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {`${label}：${before} → ${after}`}
          </Typography>
        ))}
      </Box>
    </Box>
  );

export function EachAlone({
  sides: { base, mine, theirs, own },
  hand: { by, at, isOwn },
  words,
  onTheirs,
}: Props) {
  const who = isOwn ? '您在另一个窗口' : (by ?? '对方');
  const when = at ? `（${showTime(at)}）` : '';
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Changes title="您改的，保存后都在" lines={linesOf(own.mine, base, mine, words)} />
      <Changes title={`${who}${when}改的，保存后都在`} lines={linesOf(own.theirs, base, theirs, words)} />
      <Box>
        <Button type="button" size="S" variant="tertiary" onClick={onTheirs}>
          {isOwn ? '不要这里的改动，全部用另一处的' : '不要我的改动，全部用对方的'}
        </Button>
      </Box>
    </Flex>
  );
}
