/** Two people at one record: both values in words, and the writer's choice field by field. */
import { DesignSystemProvider } from '@strapi/design-system';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { FieldConflict, FormField } from '@tiaohe/config';
import { useState } from 'react';
import type { Choice, Edit } from '../hooks/use-edit';
import { ConflictChoice } from './conflict-choice';
import { wordsOf } from './words-of';

const FIELDS: readonly FormField[] = [
  {
    key: 'state',
    label: '状态',
    type: 'select',
    required: true,
    options: [
      { value: 'open', label: '开放' },
      { value: 'closed', label: '停用' },
    ],
  },
  { key: 'equipment', label: '设备', type: 'words', required: false },
  { key: 'fee', label: '费用', type: 'money', required: false },
];
const conflict = (
  field: string,
  yours: unknown,
  current: unknown,
  more: Partial<FieldConflict> = {},
): FieldConflict => ({
  field,
  yours,
  current,
  by: '王经办',
  at: '2026-11-28T01:30:00.000Z',
  isOwn: false,
  ...more,
});

let choices: Edit['choices'];
function Page({ conflicts }: { conflicts: FieldConflict[] }) {
  const [chosen, setChosen] = useState<Edit['choices']>({});
  choices = chosen;
  const edit: Edit = {
    conflict: { revision: 2, conflicts },
    choices: chosen,
    choose: (fields, choice: Choice) =>
      setChosen((old) => ({ ...old, ...Object.fromEntries(fields.map((field) => [field, choice])) })),
    isSettled: false,
    isSending: false,
    refused: null,
  };
  return (
    <DesignSystemProvider locale="zh-Hans">
      <ConflictChoice edit={edit} words={wordsOf(FIELDS)} />
    </DesignSystemProvider>
  );
}
const group = (name: string) => screen.getByRole('radiogroup', { name });

afterEach(cleanup);

it('says both values in the words of the form, and whose the stored one is', () => {
  render(
    <Page
      conflicts={[
        conflict('state', 'closed', 'open'),
        conflict('equipment', ['投影', '录音'], []),
        conflict('fee', 120050, null),
      ]}
    />,
  );
  expect(within(group('状态')).getByText('停用')).toBeDefined();
  expect(within(group('状态')).getByText('开放')).toBeDefined();
  expect(within(group('状态')).getByText('王经办改的')).toBeDefined();
  expect(within(group('状态')).getByText('2026-11-28 09:30')).toBeDefined();
  expect(within(group('设备')).getByText('投影、录音')).toBeDefined();
  expect(within(group('设备')).getByText('（空）')).toBeDefined();
  expect(within(group('费用')).getByText('1,200.50 元')).toBeDefined();
});

it('is chosen field by field, or for all at once', async () => {
  const user = userEvent.setup();
  render(<Page conflicts={[conflict('state', 'closed', 'open'), conflict('equipment', ['投影'], [])]} />);
  await user.click(within(group('状态')).getByRole('radio', { name: '用我的' }));
  await user.click(within(group('设备')).getByRole('radio', { name: '用对方的' }));
  expect(choices).toEqual({ state: 'mine', equipment: 'theirs' });
  await user.click(screen.getByRole('button', { name: '全部用对方的' }));
  expect(choices).toEqual({ state: 'theirs', equipment: 'theirs' });
});

it('a person at another window is no other person, and one field alone needs no word for all', () => {
  render(<Page conflicts={[conflict('state', 'closed', 'open', { isOwn: true, by: null })]} />);
  expect(screen.getByText('您刚刚在另一个窗口改过这条记录，您的改动还没有保存')).toBeDefined();
  expect(screen.getByRole('radio', { name: '用另一处的' })).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
});
