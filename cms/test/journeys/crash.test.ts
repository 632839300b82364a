/** Killed as by a power cut, in the middle of things: nothing is lost, nothing happens twice. */
import { setTimeout as sleep } from 'node:timers/promises';
import { clientOf, register, staffSignIn, type Client } from '../../../testing/client';
import { untilPromisesAreKept } from '../../../testing/kept-promises';
import { until } from '../../../testing/until';
import { startProduct, type Product } from '../setup/product';

const KILLS = 4;
/** The kill falls a little later each time, before, in and after the delivery: the moment itself is what is tried. */
const LATER_MS = 40;
let product: Product;
afterAll(() => product?.stop());

const staffOf = (role: string): Promise<Client> => {
  const demo = product.accounts.panel.find((one) => one.role === role);
  return staffSignIn(product.url, demo?.email ?? '', demo?.password ?? '');
};
const phoneFor = (nth: number, side: number): string =>
  `137${String(Date.now()).slice(-5)}${nth}${side}0`.slice(0, 11);

type Message = { id: string; text: string };
type Call = { id: string; to: string };
const messagesTo = async (phone: string): Promise<Message[]> =>
  (await clientOf(product.url).get(`/sandbox/api/messages?to=${phone}`)).data;
const callsTo = async (phone: string): Promise<Call[]> =>
  (await clientOf(product.url).get(`/sandbox/api/calls?to=${phone}`)).data;

it('keeps every promise exactly once through kill -9 between commit and delivery', async () => {
  product = await startProduct();
  const { url } = product;
  await clientOf(url).post('/sandbox/api/clock', { now: '2027-03-02T10:00:00+08:00' });
  for (let nth = 0; nth < KILLS; nth += 1) {
    const [mine, theirs] = [phoneFor(nth, 1), phoneFor(nth, 2)];
    const { client } = await register(url, { phone: mine, name: '赵强' });
    const created = await client.post('/api/cases', {
      category: 'noise',
      description: '夜间噪音',
      respondents: [{ name: '钱静', phone: theirs }],
    });
    const { id } = created.data;
    const submitted = await client.post(`/api/cases/${id}/actions/submit`, {
      revision: created.data.revision,
    });
    expect(submitted.status).toBe(200);
    const reviewer = await staffOf('reviewer');
    const passed = await reviewer.post(`/desk/cases/${id}/actions/pass`, {
      revision: submitted.data.revision,
    });
    expect(passed.data.state).toBe('confirming');

    // The transaction is in; calls, invitation and message are on their way or not yet.
    await sleep(nth * LATER_MS);
    await product.kill();
    await product.restart();

    const again = await staffOf('reviewer');
    const view = (await again.get(`/desk/cases/${id}`)).data;
    expect(view).toMatchObject({ state: 'confirming', revision: passed.data.revision });
    expect(view.timeline.filter(({ action }: { action: string }) => action === 'pass')).toHaveLength(1);

    await until(
      async () => (await messagesTo(theirs)).some(({ text }) => text.includes('查询码')),
      'the invitation',
    );
    await until(
      async () => (await messagesTo(mine)).some(({ text }) => text.includes('已通过审核')),
      'the message to the applicant',
    );
    await untilPromisesAreKept({ url });
    expect((await messagesTo(theirs)).filter(({ text }) => text.includes('查询码'))).toHaveLength(1);
    expect((await messagesTo(mine)).filter(({ text }) => text.includes('已通过审核'))).toHaveLength(1);
    for (const phone of [mine, theirs]) expect((await callsTo(phone)).length).toBeLessThanOrEqual(1);
  }
}, 400_000);
