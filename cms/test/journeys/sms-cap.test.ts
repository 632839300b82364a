/** The centre's hour of codes has an end, which staff set and hear of; and who cannot see a picture waits. */
import { clientOf } from '../../../testing/client';
import { CODES, flooded } from '../setup/flood';
import { demoStaff } from '../setup/panel';
import { doorOf, newPhone } from '../../../testing/people';
import { until } from '../../../testing/until';

const { house, from, login, setCap, useUp, shown } = flooded();

describe('the centre’s hour', () => {
  const addressOf = (at: number) => `198.51.100.${at}`;
  /** Other journeys move the clock: what they were told of next spring stands before this. */
  const noticesOf = async (event: string) => {
    const found: { event: string; text: string }[] = [];
    for (let page = 1; ; page += 1) {
      const { data, meta } = await house.admin.get(`/desk/notices?pageSize=100&page=${page}`);
      found.push(...(data as typeof found).filter((notice) => notice.event === event));
      if (page >= meta.pagination.pageCount) return found;
    }
  };

  it('is set by a system administrator, within bounds, and nobody else; it is on the record', async () => {
    const reviewer = await demoStaff(house.product, 'reviewer');
    expect((await reviewer.get('/desk/sms-codes')).status).toBe(403);
    expect((await setCap(200)).status).toBe(200);
    expect((await setCap(19)).status).toBe(400);
    expect((await setCap(30.5)).status).toBe(400);
    await house.database.query(`delete from sign_in_failures where kind = 'sms-centre'`);
    expect(await setCap(20)).toMatchObject({
      status: 200,
      data: { lastHour: 0, perHour: 20, state: 'normal', least: 20, most: 10_000 },
    });
    const { rows } = await house.database.query(
      `select detail from audit_entries where action = 'setting.change' and subject_id = 'sms-codes-per-hour' order by id desc limit 1`,
    );
    expect(rows[0]?.detail).toEqual({
      revision: expect.any(Number),
      changes: [{ field: 'sms-codes-per-hour', before: 200, after: 20 }],
    });
  });

  it('when it fills up everybody reads a picture, when it is full nobody gets a code; administrators hear of both', async () => {
    const somebody = doorOf(house.product.url);
    const phone = newPhone();
    const { token } = somebody.openedBy(await somebody.register(phone), 201);
    for (let at = 0; at < 15; at += 1) expect((await login(addressOf(at))).status).toBe(202);
    expect((await login(addressOf(90))).status).toBe(428);
    expect(await noticesOf('sms-near-cap')).toHaveLength(1);

    for (let at = 20; at < 25; at += 1) {
      const [address, theirs] = [addressOf(at), newPhone()];
      expect((await login(address, theirs, await shown(address, theirs))).status).toBe(202);
    }
    const full = await login(addressOf(91));
    expect([full.status, full.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(full.text).toContain('请用密码或微信登录');
    expect(Number(full.retryAfter)).toBeGreaterThan(3_000);
    expect(await noticesOf('sms-cap-reached')).toMatchObject([
      { text: expect.stringContaining('最近一小时已发出20条短信验证码') },
    ]);
    await until(
      async () => (await clientOf(house.product.url).get('/health')).data.smsCodes === 'reached',
      'the full cap in /health',
    );
    // Whoever is signed in still signs: their own phone is no stranger's.
    const own = await fetch(house.product.url + CODES, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-forwarded-for': addressOf(91),
      },
      body: JSON.stringify({ purpose: 'sign' }),
    });
    expect(own.status).toBe(202);
  });
});

// Last, because it moves the clock.
it('whoever cannot see a picture waits a minute, twice an hour, and no less', async () => {
  expect((await setCap(10_000)).status).toBe(200);
  const [address, phone] = ['203.0.113.40', newPhone()];
  await useUp(address);
  const wait = (kind: string) => from(address, '/api/auth/sms-checks', { phone, kind });
  const { data } = await wait('wait');
  expect(data).toEqual({
    id: expect.any(String),
    kind: 'wait',
    picture: null,
    readyIn: 60,
    goodFor: 600,
  });
  const check = { id: (data as { id: string }).id, answer: '' };
  const early = await login(address, phone, check);
  expect([early.status, early.check]).toEqual([428, null]);

  await doorOf(house.product.url).setClock({ advance: 'PT61S' });
  expect((await login(address, phone, check)).status).toBe(202);
  expect((await login(address, newPhone(), check)).status).toBe(428);
  expect([(await wait('wait')).status, (await wait('wait')).status]).toEqual([201, 429]);
});
