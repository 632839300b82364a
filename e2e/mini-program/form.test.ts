/** A form in WeChat: what is tapped and typed inside the fields' own components comes through to the page, and to the server. */
import { ask, kept, registeredByText, server } from './people';
import { runPage } from './run-page';

type Me = { account: { name: string; gender: string | null; address: string | null } };

it('a tap on a choice and what is typed in a line are saved; what nobody touched stays as it was', async () => {
  const session = await registeredByText();
  const seen = await runPage({
    page: 'pages/me/profile',
    server,
    storage: kept(session),
    steps: [
      { see: '性别' },
      { touch: 'choice__chip' },
      { touch: 'line', event: 'input', detail: { value: '周万全' } },
      { touch: 'button' },
      { called: 'request PUT /api/me' },
      { called: 'showToast' },
    ],
  });

  expect(seen.complaints).toEqual([]);
  const { account } = await ask<Me>({ path: '/api/me', session });
  expect({ name: account.name, gender: account.gender, address: account.address }).toEqual({
    name: '周万全',
    gender: 'male',
    address: null,
  });
});

it('a wrong answer is said at its field, and nothing is sent', async () => {
  const session = await registeredByText();
  const seen = await runPage({
    page: 'pages/me/profile',
    server,
    storage: kept(session),
    steps: [
      { see: '姓名' },
      { touch: 'line', event: 'input', detail: { value: '' } },
      { touch: 'button' },
      { see: '请填写姓名' },
    ],
  });

  expect(seen.complaints).toEqual([]);
  expect(seen.calls.filter((call) => call.includes('PUT'))).toEqual([]);
});
