/**
 * Backups taken while people work, each brought back elsewhere and lived in (domain §4: what is kept must be restorable).
 * `BACKUPS=5` takes more of them.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSecrets, launchEmbedded } from '@tiaohe/database';
import { clientOf, type Client } from '../../../testing/client';
import { manifestOf, runScript, type Said } from '../setup/keeper';
import { demoStaff } from '../setup/panel';
import { doorOf, newPhone, photo } from '../../../testing/people';
import { until } from '../../../testing/until';
import { startProduct, type Product } from '../setup/product';

const BACKUPS = Number(process.env.BACKUPS ?? 2);
const NAME = '孙存';
/** Moves on with each start and each restore: the numbers that transactions have in this cluster. */
const OWN_OF_A_CLUSTER = ['audit_epoch'];

type Written = { id: string; materialId: string; length: number };
let product: Product;
let home: string;
let live: string;
let phone: string;
let client: Client;
const written: Written[] = [];
const taken: { folder: string; before: number; said: Said }[] = [];

const bytesOf = async (url: string, path: string): Promise<number> =>
  (await (await fetch(new URL(path, url))).arrayBuffer()).byteLength;

/** One more case with a photo, all of it acknowledged. */
async function write(): Promise<void> {
  const made = await client.post('/api/cases', {
    category: 'noise',
    description: `第 ${written.length + 1} 件\t𠮷\\.`,
    respondents: [{ kind: 'person', name: '李对方', phone: newPhone() }],
  });
  const form = photo(`照片${written.length}.png`);
  form.append('kind', 'evidence');
  const material = await client.post(`/api/cases/${made.data.id}/materials`, form);
  expect([made.status, material.status]).toEqual([201, 201]);
  written.push({ id: made.data.id, materialId: material.data.id, length: material.data.size });
}

beforeAll(async () => {
  product = await startProduct();
  live = process.env.DATA_DIR ?? '';
  home = mkdtempSync(join(tmpdir(), 'tiaohe-backups-'));
  const door = doorOf(product.url);
  phone = newPhone();
  client = door.openedBy(await door.register(phone, { name: NAME }), 201).client;
  await write();
}, 240_000);
afterAll(async () => {
  await product?.stop();
  rmSync(home, { recursive: true, force: true });
});

it(
  `takes ${BACKUPS} backups while people go on writing`,
  async () => {
    let isOver = false;
    const work = (async () => {
      while (!isOver) await write();
    })();
    try {
      for (let nth = 0; nth < BACKUPS; nth += 1) {
        const [folder, before] = [join(home, `backup-${nth}`), written.length];
        taken.push({ folder, before, said: await runScript('backup', [folder], {}) });
      }
    } finally {
      isOver = true;
      await work;
    }
    for (const { said } of taken) {
      expect(said).toMatchObject({ code: 0 });
      expect(said.text).toContain('It was read back and is what the database and the data folder hold');
      expect(said.text).toContain(`The keys are NOT in it. They are in ${join(live, 'secrets.json')}`);
    }
    expect(written.length).toBeGreaterThan(BACKUPS);
  },
  BACKUPS * 60_000,
);

it('does not restore without the keys, nor with those of another installation', async () => {
  const folder = taken[0]?.folder ?? '';
  const to = join(home, 'nowhere');
  ensureSecrets({ dataDir: home });
  const without = await runScript('restore', [folder, '--to', to], { DATABASE_URL: '' });
  const wrong = await runScript('restore', [folder, '--to', to, '--keys', join(home, 'secrets.json')], {
    DATABASE_URL: '',
  });
  expect([without.code, wrong.code, existsSync(to)]).toEqual([1, 1, false]);
  expect(without.text).toContain('The keys are not in this backup');
  expect(wrong.text).toContain('These are not the keys that this backup was sealed with');
});

/** The product on a restored folder, and what its people find there. */
async function liveIn(dataDir: string, before: number): Promise<void> {
  const postgres = await launchEmbedded({ dataDir, isDurable: false });
  const restored = await startProduct({
    ...ensureSecrets({ dataDir }),
    DATA_DIR: dataDir,
    DATABASE_URL: postgres.url,
  });
  try {
    const door = doorOf(restored.url);
    const admin = await demoStaff(restored, 'system-admin');
    const [account] = (await admin.get(`/desk/accounts?name=${encodeURIComponent(NAME)}`)).data;
    const revealed = await admin.post(`/desk/accounts/${account.id}/reveal`, { reason: '核对备份' });
    expect(revealed.data).toMatchObject({ phone });

    const mine = clientOf(restored.url, door.openedBy(await door.signInBySms(phone), 200).token);
    for (const { id, materialId, length } of written.slice(0, before)) {
      expect((await mine.get(`/api/cases/${id}`)).data).toMatchObject({ id, state: 'draft' });
      const { url } = (await mine.get(`/api/materials/${materialId}/content?link=1`)).data;
      expect(await bytesOf(restored.url, url)).toBe(length);
    }
    const auditor = await demoStaff(restored, 'auditor');
    const chain = await until(async () => {
      const { data } = await auditor.get('/desk/audit/verification');
      return data.unsealed === 0 && data;
    }, 'the seal');
    expect(chain).toMatchObject({ isIntact: true });
  } finally {
    await restored.stop();
    await postgres.stop();
  }
}

it.each(Array.from({ length: BACKUPS }, (_, nth) => nth))(
  'backup %i comes back row by row, and the centre works on in it',
  async (nth) => {
    const { folder, before } = taken[nth] as (typeof taken)[number];
    const dataDir = join(home, `restored-${nth}`);
    const words = [folder, '--to', dataDir, '--keys', join(live, 'secrets.json')];
    expect(await runScript('restore', words, { DATABASE_URL: '' })).toMatchObject({ code: 0 });

    const again = join(home, `again-${nth}`);
    expect(await runScript('backup', [again], { DATABASE_URL: '', DATA_DIR: dataDir })).toMatchObject({
      code: 0,
    });
    const [one, other] = [manifestOf(folder), manifestOf(again)];
    const tables = ({ database }: typeof one) =>
      database.tables.filter(({ name }) => !OWN_OF_A_CLUSTER.includes(name));
    expect(tables(other)).toEqual(tables(one));
    expect(other.files).toEqual(one.files);
    expect(one.missing).toEqual([]);
    await liveIn(dataDir, before);
  },
  180_000,
);

it('takes the place of what is live only when nothing runs there, and keeps it beside', async () => {
  const [folder, dataDir] = [taken[0]?.folder ?? '', join(home, 'restored-0')];
  const env = { DATABASE_URL: '', DATA_DIR: dataDir };
  const postgres = await launchEmbedded({ dataDir, isDurable: false });
  const refused = await runScript('restore', [folder, '--replace'], env);
  await postgres.stop();
  const done = await runScript('restore', [folder, '--replace'], env);

  expect([refused.code, done.code]).toEqual([1, 0]);
  expect(refused.text).toContain('Already running');
  const [aside] = readdirSync(home).filter((name) => name.startsWith('restored-0.before-'));
  expect(existsSync(join(home, aside ?? '', 'secrets.json'))).toBe(true);
  expect(done.text).toContain(`What was live before is kept in ${join(home, aside ?? '')}`);
  expect(await runScript('backup', [join(home, 'replaced')], env)).toMatchObject({ code: 0 });
}, 120_000);

it('is closed to strangers when it is encrypted, and says so when the passphrase is another', async () => {
  const folder = join(home, 'sealed');
  const env = { BACKUP_PASSPHRASE: '五个互不相干的词语组成一句话' };
  expect(await runScript('backup', [folder, '--with-keys'], env)).toMatchObject({ code: 0 });
  const right = await runScript('restore', [folder, '--check'], env);
  const wrong = await runScript('restore', [folder, '--check'], {
    BACKUP_PASSPHRASE: '另外的一句话一句话一句话',
  });

  expect(readdirSync(folder).every((name) => name.endsWith('.age') || name === 'files')).toBe(true);
  expect(right).toMatchObject({ code: 0 });
  expect(right.text).toContain('This backup is whole');
  expect(wrong.code).toBe(1);
  expect(wrong.text).toContain('The passphrase does not open this backup');
});
