/**
 * Every road × everybody × everything that can be wrong with a request: always an answer, never a fault of ours.
 * FUZZ=10000 asks in full; FUZZ_SEED repeats a run.
 */
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestHome, type TestHome } from '../../../testing/test-home';
import { smsCode } from '../../../testing/client';
import { newPhone } from '../../../testing/people';
import { startProduct, type Product } from '../setup/product';
import { allRoutes, type Route } from './known-routes';
import { oddRequest, type OddRequest } from './odd-requests';
import { findIds, ROLES, signAllIn, type Tokens } from './people';
import { sendRaw, type Answered } from './send-raw';

const REQUESTS = Number(process.env.FUZZ ?? 500);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_128);
const AT_ONCE = 4;
const PIECE = 250;
/** 503 says that it is busy, not set up, or that a vendor is away: answers. A road that Strapi leaves unbuilt says 501. */
const ANSWERS_OF_503 = ['BUSY', 'NOT_CONFIGURED', 'VENDOR_UNAVAILABLE'];

const logFile = join(tmpdir(), `tiaohe-fuzz-${process.pid}.log`);
let home: TestHome;
let product: Product;
let routes: Route[];
beforeAll(async () => {
  // A database of its own: what ten thousand strange requests leave behind is nothing for the tests after them.
  home = await openTestHome({ name: 'fuzz' });
  product = await startProduct(home.env, { logFile });
  routes = await allRoutes(product.url);
}, 300_000);
afterAll(async () => {
  await product?.stop();
  await home?.leave();
});

const isWell = () =>
  fetch(`${product.url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
const isFault = ({ status, code }: Answered): boolean =>
  status === 0 || (status >= 500 && status !== 501 && !(status === 503 && ANSWERS_OF_503.includes(code)));
const shown = ({ who, method, target, headers, body }: OddRequest, { status, text }: Answered): string =>
  `${status} to ${who}: ${method} ${target.slice(0, 300)} ${JSON.stringify(headers)}\n  ${body.subarray(0, 600).toString()}\n  -> ${text.slice(0, 300)}`;

it('knows our roads and Strapi’s', () => {
  const under = (prefix: string) => routes.filter(({ path }) => path.startsWith(prefix)).length;
  for (const prefix of ['/api', '/desk', '/admin', '/content-manager', '/upload', '/users-permissions'])
    expect([prefix, under(prefix) > 3]).toEqual([prefix, true]);
});

it(
  'answers every broken request without a fault, and is well afterwards',
  async () => {
    const ids = await findIds(product);
    const requests = fc.sample(oddRequest(routes, { roles: ROLES, ids }), { numRuns: REQUESTS, seed: SEED });
    const faults: string[] = [];
    const tally = new Map<number, number>();
    let tokens: Tokens = {};
    for (let done = 0; done < REQUESTS; done += PIECE) {
      if (!(await isWell())) await product.restart();
      tokens = await signAllIn(product, tokens);
      const queue = requests.slice(done, done + PIECE).entries();
      const lane = async () => {
        for (const [at, one] of queue) {
          const answer = await sendRaw(product.url, one, tokens[one.who]);
          tally.set(answer.status, (tally.get(answer.status) ?? 0) + 1);
          if (isFault(answer)) faults.push(`#${done + at} ${shown(one, answer)}`);
          // Dead: what is left of this piece would only say so again.
          if (answer.status === 0 && !(await isWell())) return;
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
    }
    const status = (await isWell()) ? 200 : 503;
    const log = existsSync(logFile) ? readFileSync(logFile, 'utf8') : '';
    const answers = JSON.stringify(Object.fromEntries([...tally].sort()));
    process.stdout.write(`fuzz: ${REQUESTS} requests, seed ${SEED}, answers ${answers}\n`);
    expect({ faults, status }).toEqual({ faults: [], status: 200 });
    expect(log.match(/unhandled|uncaught|ERR_UNHANDLED/gi) ?? []).toEqual([]);
  },
  60 * 60_000,
);

it('sends a code to whoever asks for one afterwards', async () => {
  expect(await smsCode(product.url, newPhone(), 'register')).toMatch(/^\d{6}$/);
});
