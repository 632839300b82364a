/** The product is started by whoever may, from wherever it stands: strict umasks, a checkout of somebody else's, ordinary users. */
import { spawnSync } from 'node:child_process';
import { chownSync, chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWholeProduct, type Circumstances } from '../../../testing/whole-product';
import { freePort } from '../../../testing/free-port';
import { clientOf } from '../../../testing/client';

const ROOT = join(__dirname, '../../..');
const USER = 'tiaohe-tester';
const WITHOUT_DEMO = { DEMO: '0' };

const idOf = (flag: '-u' | '-g') =>
  Number.parseInt(spawnSync('id', [flag, USER], { encoding: 'utf8' }).stdout, 10);

/** An ordinary user who owns nothing of the checkout; null where the tests may not make one. */
function ordinaryUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', USER]);
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  if (Number.isNaN(uid) || Number.isNaN(gid)) return null;
  const canRead = spawnSync('test', ['-r', join(ROOT, 'package.json')], { uid, gid, cwd: '/' }).status === 0;
  return canRead ? { uid, gid } : null;
}

const user = ordinaryUser();
const isRoot = process.getuid?.() === 0;
const WHY = user
  ? ''
  : ' (left out: only root can make another user, who must be able to read this checkout)';
const asUser = user ? it : it.skip;
const asRoot = isRoot ? it : it.skip;
const me = user ?? { uid: 0, gid: 0 };

const folders: string[] = [];
function folderOf({ uid, gid }: { uid: number; gid: number }, mode = 0o700): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiaohe-home-'));
  chownSync(folder, uid, gid);
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Runs one of the project's commands to its end. */
function run(script: string, args: string[], extra: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    ...me,
    env: { ...process.env, DATABASE_URL: '', ...extra },
    encoding: 'utf8',
    cwd: '/',
  });
  return { status, said: `${stdout}${stderr}` };
}

/** Started, stopped, started again: what the first one made must suit the second. */
async function startTwice(circumstances: Circumstances): Promise<string[]> {
  const answers: string[] = [];
  for (let nth = 0; nth < 2; nth += 1) {
    const product = await startWholeProduct({ extra: WITHOUT_DEMO, ...circumstances });
    answers.push((await clientOf(product.url).get('/health')).data.status);
    await product.stop();
  }
  return answers;
}

asUser(
  `starts for an ordinary user with umask 077, in a checkout that is not theirs, and keeps pictures in their folder${WHY}`,
  async () => {
    const dataDir = folderOf(me);
    const product = await startWholeProduct({ extra: WITHOUT_DEMO, as: me, umask: '077', dataDir });
    try {
      const { post } = clientOf(product.url);
      const owner = { firstname: '王芳', email: 'owner@example.test', password: 'Heqi-tiaojie-2026' };
      const { token } = (await post('/admin/register-admin', owner)).data;
      const form = new FormData();
      const dot = Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      );
      form.append('files', new Blob([dot], { type: 'image/png' }), 'logo.png');
      const sent = await clientOf(product.url, token).post('/upload', form);
      expect(sent.status).toBe(201);
      const kept = readdirSync(join(dataDir, 'public/uploads'));
      expect(kept.some((name) => name.endsWith('.png'))).toBe(true);
    } finally {
      await product.stop();
    }
  },
  300_000,
);

asRoot.each(['027', '077'])(
  'starts for root with umask %s, twice, on a data folder that it makes itself',
  async (umask) => {
    const dataDir = join(folderOf({ uid: 0, gid: 0 }, 0o755), 'data');
    expect(await startTwice({ umask, dataDir })).toEqual(['ok', 'ok']);
    // The user whom root lends to PostgreSQL passes through; nobody else reads what lies there.
    expect(statSync(dataDir).mode & 0o777).toBe(0o711);
    expect(existsSync(join(dataDir, 'postgres', 'PG_VERSION'))).toBe(true);
  },
  300_000,
);

asUser(`says in a sentence that the data folder belongs to somebody else${WHY}`, async () => {
  const dataDir = folderOf({ uid: 0, gid: 0 });
  const { status, said } = run('scripts/start.mjs', [], {
    DATA_DIR: dataDir,
    PORT: String(await freePort()),
  });
  expect(status).toBe(1);
  expect(said).toContain(`The data folder ${dataDir} cannot be used (EACCES)`);
  expect(said).not.toMatch(/\n\s+at /);
});

asUser(`says in a sentence that a checkout which is not theirs has to be built by its owner${WHY}`, () => {
  const { status, said } = run('scripts/build.mjs', ['config', '--force']);
  expect(status).toBe(1);
  expect(said).toContain('Build it once as the owner of that folder: npm run build');
  expect(said).not.toMatch(/\n\s+at /);
});

asUser(`has nothing to build and nothing to write where everything is built${WHY}`, () => {
  expect(run('scripts/build.mjs', ['cms'])).toEqual({
    status: 0,
    said: 'Everything is up to date\n',
  });
});
