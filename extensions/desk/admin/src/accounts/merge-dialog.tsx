/** Merges this account into another: the other is found, what would move is shown, then confirmed with a reason. */
import type { PersonDetail, PersonView } from '@tiaohe/config';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { peopleCalls } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useLoad } from '../hooks/use-load';
import { useForm } from '../hooks/use-form';
import { useSend } from '../hooks/use-send';
import { FormDialog } from '../parts/form-dialog';
import { reasonFields } from '../parts/reason-fields';
import { SearchBox } from '../parts/search-box';
import { Gate } from '../parts/states';
import { MergeSummary } from './merge-summary';

const FIELDS = reasonFields();
type Props = { person: PersonDetail; onDone(into: string): void; onClose(): void };

export function MergeDialog({ person, onDone, onClose }: Props) {
  const desk = useDesk();
  const calls = peopleCalls(desk);
  const [q, setQ] = useState('');
  const [into, setInto] = useState<PersonView | null>(null);
  const { send, isSending, refused } = useSend();
  const found = useLoad(
    useCallback(() => peopleCalls(desk).list({ q, pageSize: 8, state: 'active' }), [desk, q]),
    { when: q !== '' && !into },
  );
  const preview = useLoad(
    useCallback(() => peopleCalls(desk).previewMerge(person.id, into?.id ?? ''), [desk, person.id, into]),
    { when: into !== null },
  );
  const isClear = into !== null && preview.data?.into.id === into.id && preview.data.conflicts.length === 0;
  const form = useForm({ fields: isClear ? FIELDS : [], refused });
  const merge = async () => {
    const target = into?.id ?? '';
    const reason = String(form.body().reason);
    const sent = await send(() => calls.merge(person.id, target, reason), { done: '已合并' });
    if (sent.ok) onDone(target);
  };
  return (
    <FormDialog
      title={`把${person.name}的这个账号合并到…`}
      says="合并后这个账号关闭，案件、材料、消息和角色都归到保留的账号。合并不能撤销。"
      submit="合并"
      danger
      disabled={!isClear}
      form={form}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void merge()}
      onClose={onClose}
    >
      {into ? (
        <>
          <Gate of={preview}>{(one) => <MergeSummary preview={one} />}</Gate>
          <Flex>
            <TextButton onClick={() => setInto(null)}>换一个账号</TextButton>
          </Flex>
        </>
      ) : (
        <>
          <SearchBox
            value={q}
            onValue={setQ}
            placeholder="保留的账号：姓名、用户名或完整手机号"
            width="100%"
            hotkey={false}
          />
          {q ? (
            <Gate of={found} empty="没有找到账号">
              {(rows) => (
                <Flex direction="column" alignItems="stretch" gap={3}>
                  {rows
                    .filter(({ id, door }) => id !== person.id && door === 'account')
                    .map((row) => (
                      <Flex key={row.id} justifyContent="space-between" gap={3}>
                        <Box minWidth={0}>
                          <Typography fontWeight="bold">{row.name}</Typography>
                          <Typography variant="pi" textColor="neutral600">
                            {`　${row.phone}　${row.username}`}
                          </Typography>
                        </Box>
                        <TextButton onClick={() => setInto(row)}>合并到这里</TextButton>
                      </Flex>
                    ))}
                </Flex>
              )}
            </Gate>
          ) : null}
        </>
      )}
    </FormDialog>
  );
}
