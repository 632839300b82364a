import { hashPassword, isOldHash, isPasswordOf } from './password-hash';

/** "Heqi-tiaojie-2026", as bcryptjs and so the product hashed it before. */
const BCRYPT = '$2a$10$NBGop/O6mj1/Yz4nVJ0o2e09gTvdr/of/9kekRYI7omeAXR7TGB4e';

it('knows a password again, and no other', async () => {
  const hash = await hashPassword('和气调解-2026');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPasswordOf({ password: '和气调解-2026', hash })).toBe(true);
  expect(await isPasswordOf({ password: '和气调解-2027', hash })).toBe(false);
  expect(await hashPassword('和气调解-2026')).not.toBe(hash);
});

it('still reads what bcrypt wrote, and says that it is old', async () => {
  expect(await isPasswordOf({ password: 'Heqi-tiaojie-2026', hash: BCRYPT })).toBe(true);
  expect(await isPasswordOf({ password: 'Heqi-tiaojie-2025', hash: BCRYPT })).toBe(false);
  expect([BCRYPT, await hashPassword('x')].map(isOldHash)).toEqual([true, false]);
});

it('tells two long passwords apart that differ only at the end, as bcrypt could not', async () => {
  const long = '调'.repeat(30);
  const hash = await hashPassword(`${long}甲`);
  expect(await isPasswordOf({ password: `${long}乙`, hash })).toBe(false);
});

it.each(['', 'plain text', '$1$md5', '$argon3$'])(
  'takes no password for the right one of “%s”',
  async (hash) => {
    expect(await isPasswordOf({ password: hash, hash })).toBe(false);
  },
);

it('leaves the main thread free: timers go on while ten passwords are hashed', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await Promise.all(Array.from({ length: 10 }, () => hashPassword('x')));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});
