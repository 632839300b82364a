/** A product behind a proxy, and callers who ask it for codes from anywhere. */
import { Client as Database } from 'pg';
import type { Client } from '../../../testing/client';
import { askFrom } from '../../../testing/from-address';
import { demoStaff } from './panel';
import { newPhone } from '../../../testing/people';
import { startProduct, type Product } from './product';
import { readPicture } from '../../../testing/read-picture';

export const CODES = '/api/auth/sms-codes';

/** One for a file of tests; stopped after them, with the cap as it was. */
export function flooded() {
  const house = {} as { product: Product; database: Database; admin: Client };
  beforeAll(async () => {
    house.product = await startProduct({ BEHIND_PROXY: 'true' });
    house.database = new Database({ connectionString: process.env.DATABASE_URL });
    await house.database.connect();
    house.admin = await demoStaff(house.product, 'system-admin');
  }, 240_000);
  afterAll(async () => {
    await setCap(200);
    await house.database?.end();
    await house.product?.stop();
  });

  async function setCap(perHour: number) {
    const { revision } = (await house.admin.get('/desk/sms-codes')).data;
    return house.admin.put('/desk/sms-codes', { perHour, revision });
  }
  const from = (address: string, path: string, body?: object) =>
    askFrom(house.product.url, address, path, body);
  const ask = (address: string, body: object) => from(address, CODES, body);
  const login = (address: string, phone = newPhone(), check?: { id: string; answer: string }) =>
    ask(address, { phone, purpose: 'login', check });
  const read = (id: string) =>
    readPicture({ database: house.database, indexKey: process.env.BLIND_INDEX_KEY ?? '', id });
  return {
    house,
    from,
    ask,
    login,
    read,
    setCap,
    /** The first codes of an hour go out unasked; afterwards a picture stands before each. */
    async useUp(address: string): Promise<void> {
      for (let at = 0; at < 3; at += 1) {
        const { status, text } = await login(address);
        if (status !== 202) throw new Error(`${status} ${text}`);
      }
    },
    async shown(address: string, phone: string): Promise<{ id: string; answer: string }> {
      const { status, check, text } = await login(address, phone);
      if (status !== 428 || !check) throw new Error(`${status} ${text}`);
      return { id: check.id, answer: await read(check.id) };
    },
  };
}
