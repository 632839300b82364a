/** Two people changed one record at once: both values of each field side by side, and the writer picks. */
import { Box, Button, Flex, Radio, Typography } from '@strapi/design-system';
import type { FieldConflict } from '@tiaohe/config';
import { showTime } from '../format/show-time';
import type { Choice, Edit } from '../hooks/use-edit';

export type ConflictWords = {
  labels: Readonly<Record<string, string>>;
  /** The words for a value that is a code or a structure; undefined leaves it as it is. */
  say?(field: string, value: unknown): string | undefined;
};

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）';
  if (Array.isArray(value)) return value.length > 0 ? value.map(plain).join('、') : '（空）';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
const whose = ({ by, at, isOwn }: FieldConflict): string[] => [
  isOwn ? '您在另一个窗口改的' : `${by ?? '别人'}改的`,
  ...(at ? [showTime(at)] : []),
];

/** The words of a choice stay on one line; who and when stand below them, and the two sides below each other where it is narrow. */
const SIDE = { flex: '1 1 220px', minWidth: 0 } as const;
type SideProps = { value: Choice; label: string; notes: readonly string[]; text: string };

const Side = ({ value, label, notes, text }: SideProps) => (
  <Box background="neutral0" borderColor="neutral200" hasRadius padding={3} style={SIDE}>
    <Radio.Item value={value}>
      <span style={{ whiteSpace: 'nowrap' }}>{label}</span>
    </Radio.Item>
    <Typography tag="p" variant="pi" textColor="neutral600">
      {notes.map((note) => (
        <span key={note} style={{ display: 'inline-block', marginInlineEnd: 8 }}>
          {note}
        </span>
      ))}
    </Typography>
    <Typography tag="p" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', paddingTop: 4 }}>
      {text}
    </Typography>
  </Box>
);

export function ConflictChoice({ edit, words: { labels, say } }: { edit: Edit; words: ConflictWords }) {
  const conflicts = edit.conflict?.conflicts ?? [];
  const fields = conflicts.map(({ field }) => field);
  const isOwn = conflicts.length > 0 && conflicts.every((conflict) => conflict.isOwn);
  const text = (field: string, value: unknown) => say?.(field, value) ?? plain(value);
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={4} role="alert">
      <Typography tag="h3" fontWeight="bold" textColor="warning700">
        {isOwn ? '您刚刚在另一个窗口改过这条记录' : '别人刚刚改过这条记录'}，您的改动还没有保存
      </Typography>
      <Typography tag="p" textColor="neutral700">
        {conflicts.length > 0
          ? '下面这些项目两边写的不一样，请逐项选一个再保存。您改的其他项目照常保存。'
          : '您改的项目和对方改的没有冲突，再按一次「保存」即可，两边的改动都会留下。'}
      </Typography>
      {conflicts.length > 1 ? (
        <Flex gap={2} paddingTop={3}>
          <Button type="button" size="S" variant="secondary" onClick={() => edit.choose(fields, 'mine')}>
            全部用我的
          </Button>
          <Button type="button" size="S" variant="tertiary" onClick={() => edit.choose(fields, 'theirs')}>
            {isOwn ? '全部用另一处的' : '全部用对方的'}
          </Button>
        </Flex>
      ) : null}
      {conflicts.map((conflict) => (
        <Box key={conflict.field} paddingTop={4}>
          <Typography fontWeight="bold">{labels[conflict.field] ?? conflict.field}</Typography>
          <Radio.Group
            aria-label={labels[conflict.field] ?? conflict.field}
            value={edit.choices[conflict.field] ?? ''}
            onValueChange={(choice: string) => edit.choose([conflict.field], choice as Choice)}
          >
            <Flex gap={3} alignItems="stretch" paddingTop={2} wrap="wrap">
              <Side
                value="mine"
                label="用我的"
                notes={['还没有保存']}
                text={text(conflict.field, conflict.yours)}
              />
              <Side
                value="theirs"
                label={conflict.isOwn ? '用另一处的' : '用对方的'}
                notes={whose(conflict)}
                text={text(conflict.field, conflict.current)}
              />
            </Flex>
          </Radio.Group>
        </Box>
      ))}
    </Box>
  );
}
