/** Nobody floods strangers with codes: one line is one caller, whatever it wears, and pictures have to be read. */
import { flooded } from '../setup/flood';
import { countAnswers } from '../../../testing/from-address';
import { newPhone } from '../../../testing/people';

const PURPOSES = ['login', 'register', 'reset', 'bind', 'join', 'close', 'sign'] as const;
const { from, ask, login, read, setCap, useUp, shown } = flooded();

describe('one line is one caller', () => {
  it('forty wishes from one /64, each from another address, another phone and another purpose: three codes', async () => {
    const seen = [];
    for (let at = 0; at < 40; at += 1)
      seen.push(
        await ask(`2001:db8:10:1::${at.toString(16)}`, {
          phone: newPhone(),
          purpose: PURPOSES[at % PURPOSES.length],
        }),
      );
    expect(countAnswers(seen)).toEqual({ '202': 3, '428 CHECK_REQUIRED': 37 });
  });

  it('forty at once are no more than forty one by one', async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, at) => login(`2001:db8:10:2::${at.toString(16)}`)),
    );
    expect(countAnswers(seen)['202']).toBe(3);
  });

  it('an IPv4 address in the clothes of IPv6 is the same caller', async () => {
    const seen = [];
    for (const address of ['203.0.113.9', '::ffff:203.0.113.9', '::ffff:cb00:7109', '203.0.113.9'])
      seen.push((await login(address)).status);
    expect(seen).toEqual([202, 202, 202, 428]);
  });

  it('a /48 of many lines ends at eighty, and another goes on', async () => {
    expect((await setCap(10_000)).status).toBe(200);
    const seen = [];
    for (let at = 0; at < 84; at += 1) seen.push(await login(`2001:db8:11:${(at % 28).toString(16)}::1`));
    expect(countAnswers(seen)).toEqual({ '202': 80, '429 TOO_MANY_REQUESTS': 4 });
    expect(Number(seen.at(-1)?.retryAfter)).toBeGreaterThan(3_000);
    expect((await login('2001:db8:12:1::1')).status).toBe(202);
  });
});

describe('a picture', () => {
  it('is a picture, whose answer stands nowhere in what the caller gets', async () => {
    await useUp('203.0.113.20');
    const { status, check, text } = await login('203.0.113.20');
    const answer = await read(check?.id ?? '');
    expect(status).toBe(428);
    expect(check).toEqual({
      id: expect.stringMatching(/^[a-z0-9]{24}$/),
      kind: 'picture',
      picture: expect.stringMatching(/^data:image\/png;base64,iVBOR/),
      readyIn: 0,
      goodFor: 180,
    });
    expect(text.replace(/base64,[^"]*/, '').includes(answer)).toBe(false);
  });

  it('read rightly lets one code out, and is then worth nothing', async () => {
    const [address, phone] = ['203.0.113.21', newPhone()];
    await useUp(address);
    const check = await shown(address, phone);
    expect((await login(address, phone, check)).status).toBe(202);
    const again = await login(address, newPhone(), check);
    expect([again.status, again.code]).toEqual([428, 'CHECK_REQUIRED']);
  });

  it('read wrongly is worth nothing either, however it is read then: a new one comes', async () => {
    const [address, phone] = ['203.0.113.22', newPhone()];
    await useUp(address);
    const { id, answer } = await shown(address, phone);
    const wrong = await login(address, phone, { id, answer: answer === '2222' ? '3333' : '2222' });
    expect([wrong.status, wrong.text.includes('图中的数字不对')]).toEqual([428, true]);
    expect(wrong.check?.id).not.toBe(id);
    expect((await login(address, phone, { id, answer })).status).toBe(428);
    const fresh = { id: wrong.check?.id ?? '', answer: await read(wrong.check?.id ?? '') };
    expect((await login(address, phone, fresh)).status).toBe(202);
  });

  it('is good only for the phone and the address that it was made for', async () => {
    const [mine, theirs] = ['203.0.113.23', '203.0.113.24'];
    await useUp(mine);
    await useUp(theirs);
    const phone = newPhone();
    const check = await shown(mine, phone);
    expect((await login(mine, newPhone(), check)).status).toBe(428);
    expect((await login(theirs, phone, check)).status).toBe(428);
    expect((await login(mine, phone, check)).status).toBe(202);
  });

  it('read at once by ten hands lets one code out', async () => {
    const [address, phone] = ['203.0.113.25', newPhone()];
    await useUp(address);
    const check = await shown(address, phone);
    const seen = await Promise.all(Array.from({ length: 10 }, () => login(address, phone, check)));
    expect(countAnswers(seen)['202']).toBe(1);
  });

  it('does not carry one address past twenty codes an hour, nor past forty pictures', async () => {
    const address = '203.0.113.26';
    await useUp(address);
    const seen = [];
    for (let at = 0; at < 18; at += 1) {
      const phone = newPhone();
      const { check, ...refused } = await login(address, phone);
      if (!check) seen.push(refused);
      else seen.push(await login(address, phone, { id: check.id, answer: await read(check.id) }));
    }
    expect(countAnswers(seen)).toEqual({ '202': 17, '429 TOO_MANY_REQUESTS': 1 });

    const pictures = [];
    for (let at = 0; at < 42; at += 1)
      pictures.push(await from('203.0.113.27', '/api/auth/sms-checks', { phone: newPhone() }));
    expect(countAnswers(pictures)).toEqual({ '201': 40, '429 TOO_MANY_REQUESTS': 2 });
  });
});

describe('the same lines elsewhere', () => {
  const lineOf = (at: number) => `2001:db8:20:1::${at.toString(16)}`;

  it('sixty passwords tried from one /64 at as many accounts: fifty, then no more', async () => {
    const body = () => ({ identifier: newPhone(), password: 'Wrong-pass-11' });
    const seen = [];
    for (let at = 0; at < 60; at += 1) seen.push(await from(lineOf(at), '/api/auth/local', body()));
    expect(countAnswers(seen)).toEqual({ '400 BAD_CREDENTIALS': 50, '429 TOO_MANY_REQUESTS': 10 });
  });

  it('sixty invitations guessed from one /64, looked at and opened by turns: fifty, then no more', async () => {
    const seen = [];
    for (let at = 0; at < 60; at += 1) {
      const [address, path] = [`2001:db8:21:1::${at.toString(16)}`, `/api/invitations/ABCD${1000 + at}`];
      const body = at % 2 === 0 ? undefined : { phone: newPhone(), smsCode: '123456' };
      seen.push(await from(address, path, body));
    }
    expect(countAnswers(seen)).toEqual({ '404 NOT_FOUND': 50, '429 TOO_MANY_REQUESTS': 10 });
  });
});
