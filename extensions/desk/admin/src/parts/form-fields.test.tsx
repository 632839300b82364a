/** A form as somebody at the panel meets it: by its labels, by the keyboard, with what is wrong said where it is wrong. */
import { DesignSystemProvider } from '@strapi/design-system';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { FormField, FormValues } from '@tiaohe/config';
import { useForm, type Form } from '../hooks/use-form';
import type { Refused } from '../api/read-refusal';
import { FormFields, StillLacking } from './form-fields';

const FIELDS: readonly FormField[] = [
  { key: 'name', label: '名称', type: 'text', required: true, help: '写全称' },
  { key: 'phone', label: '手机号', type: 'phone', required: false },
  {
    key: 'kind',
    label: '方式',
    type: 'radio',
    required: true,
    options: [
      { value: 'room', label: '调解室' },
      { value: 'visit', label: '上门' },
    ],
  },
  {
    key: 'place',
    label: '地点',
    type: 'address',
    required: true,
    visibleWhen: { field: 'kind', is: 'visit' },
  },
  { key: 'amount', label: '金额', type: 'money', required: false },
  { key: 'at', label: '时间', type: 'datetime', required: false },
  { key: 'note', label: '说明', type: 'textarea', required: false, maxLength: 10 },
  { key: 'agreed', label: '已经同意', type: 'switch', required: false },
];
const REFUSED: Refused = {
  code: 'VALIDATION',
  message: '请检查',
  fields: [{ field: 'name', message: '这个名称有了' }],
  missing: [],
  more: {},
};

let form: Form;
type Props = { refused?: Refused | null; start?: FormValues };
function Page({ refused = null, start }: Props) {
  form = useForm({ fields: FIELDS, start, refused });
  return (
    <DesignSystemProvider locale="zh-Hans">
      <FormFields form={form} />
      <StillLacking labels={form.lacks} />
      <button type="button">取消</button>
    </DesignSystemProvider>
  );
}
const box = (name: string | RegExp) => screen.getByRole('textbox', { name });
/** What a screen reader reads out after the name of the input. */
const said = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join('');

afterEach(cleanup);

it('every input is found by its label, and its hint is read out with it', () => {
  render(<Page />);
  const names = ['名称', '手机号', '金额（元）', '时间', '说明'].map((label) =>
    screen.getByLabelText(label, { exact: false }),
  );
  expect(names.map((input) => (input as HTMLInputElement).type)).toEqual([
    'text',
    'tel',
    'text',
    'datetime-local',
    'textarea',
  ]);
  expect(said(box(/^名称/))).toBe('写全称');
  expect(screen.getByRole('radiogroup', { name: '方式' })).toBeDefined();
  expect(screen.getByRole('checkbox', { name: '已经同意' })).toBeDefined();
});

it('a wrong answer is said at its own field when one goes on, and goes when it is mended', async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.type(box('手机号'), '138');
  expect(screen.queryByText('手机号应是 1 开头的 11 位数字')).toBeNull();
  await user.tab();
  expect(said(box('手机号'))).toBe('手机号应是 1 开头的 11 位数字');
  expect(box('手机号').getAttribute('aria-invalid')).toBe('true');
  expect(box(/^名称/).getAttribute('aria-invalid')).toBeNull();

  await user.type(box('手机号'), '12345678');
  expect(said(box('手机号'))).toBe('');
});

it('somebody who goes on to a button is not told yet: the button would move away under the pointer', async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.type(box('手机号'), '138');
  await user.click(screen.getByRole('button', { name: '取消' }));
  expect(screen.queryByText('手机号应是 1 开头的 11 位数字')).toBeNull();
});

it("the server's word stands at the field until that field is touched", async () => {
  const user = userEvent.setup();
  const { rerender } = render(<Page start={{ name: '听雨室' }} />);
  rerender(<Page start={{ name: '听雨室' }} refused={REFUSED} />);
  expect(said(box(/^名称/))).toContain('这个名称有了');
  await user.type(box('手机号'), '1');
  expect(said(box(/^名称/))).toContain('这个名称有了');
  await user.type(box(/^名称/), '二');
  expect(said(box(/^名称/))).toBe('写全称');
});

it('a field comes and goes with the answer it hangs on, and takes its answer along', async () => {
  const user = userEvent.setup();
  render(<Page start={{ name: '听雨室', kind: 'visit' }} />);
  await user.type(box(/^地点/), '幸福里');
  expect([form.isWhole, form.body().place]).toEqual([true, '幸福里']);
  await user.click(screen.getByRole('radio', { name: '调解室' }));
  expect(screen.queryByRole('textbox', { name: /^地点/ })).toBeNull();
  expect([form.isWhole, form.body().place]).toEqual([true, null]);
});

it('what is still to be filled in is said once, and by name', async () => {
  const user = userEvent.setup();
  render(<Page />);
  expect(screen.getByText('还要填写：名称、方式')).toBeDefined();
  await user.type(box(/^名称/), '听雨室');
  await user.click(screen.getByRole('radio', { name: '上门' }));
  expect(screen.getByText('还要填写：地点')).toBeDefined();
  await user.type(box(/^地点/), '幸福里');
  expect(screen.queryByText(/还要填写/)).toBeNull();
});

it('by the keyboard alone one goes from field to field, chooses with the arrows and ticks with the space bar', async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.tab();
  await user.keyboard('听雨室');
  await user.tab();
  await user.keyboard('13812345678');
  await user.tab();
  await user.keyboard(' ');
  // The arrow carries the focus along a moment later, while the key is still down.
  await user.keyboard('{ArrowDown>}');
  await screen.findByRole('textbox', { name: /^地点/ });
  await user.keyboard('{/ArrowDown}');
  await user.tab();
  const held = document.activeElement as HTMLInputElement;
  expect([held.name, form.values.name, form.values.phone]).toEqual(['place', '听雨室', '13812345678']);
  await user.keyboard('幸福里');
  await user.tab();
  await user.keyboard('1,200.5');
  screen.getByRole('checkbox', { name: '已经同意' }).focus();
  await user.keyboard(' ');
  expect(form.body()).toEqual({
    name: '听雨室',
    phone: '13812345678',
    kind: 'visit',
    place: '幸福里',
    amount: 120050,
    at: null,
    note: null,
    agreed: true,
  });
});

it('before a text is too long one sees how much room is left, and an old answer that nobody touched is left in peace', async () => {
  const user = userEvent.setup();
  render(<Page start={{ name: '听雨室', kind: 'room', phone: '0571-8888' }} />);
  expect([form.isWhole, form.isChanged, form.changes()]).toEqual([true, false, {}]);
  await user.type(box('说明'), '一二三四五六七');
  expect(said(box('说明'))).toBe('7/10');
  expect(form.changes()).toEqual({ note: '一二三四五六七' });
  await user.type(box('说明'), '八九十百');
  expect(form.isWhole).toBe(false);
});
