/** In WeChat too a picture stands before the fourth code of an hour: the compiled page against a running server. */
import { askFrom } from '../../testing/from-address';
import { newPhone } from '../../testing/people';
import { server } from './people';
import { runPage, type Step } from './run-page';

const input = (touch: string, value: string): Step => ({ touch, event: 'input', detail: { value } });

async function used(address: string): Promise<string> {
  for (let at = 0; at < 3; at += 1)
    await askFrom(server, address, '/api/auth/sms-codes', { phone: newPhone(), purpose: 'login' });
  return address;
}

it('shows the picture, says that the answer was wrong, and lets one wait instead', async () => {
  const seen = await runPage({
    page: 'pages/sign-in/sign-in',
    server,
    address: await used('203.0.113.71'),
    steps: [
      { see: '验证码登录' },
      input('line', newPhone()),
      { touch: 'b-ask-code' },
      { see: '请先看图填写数字，再获取验证码' },
      input('b-check-answer', '0000'),
      { touch: 'b-check-send' },
      { see: '图中的数字不对，请看新的图再填一次' },
      { touch: 'b-check-wait' },
      { see: '秒，验证码会自动发出，不用操作' },
    ],
  });
  expect(seen.complaints).toEqual([]);
  expect(seen.calls).toContain('request POST /api/auth/sms-checks');
});
