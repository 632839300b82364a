/** What the journeys about people share: one browser, the doors of the server, and people who are signed in already. */
import type { Page } from 'playwright-core';
import { clientOf, type Client } from '../../testing/client';
import { doorOf, newPhone } from '../../testing/people';
import { kept, type Session } from '../mini-program/people';
import { openBrowser, type Device, type House } from './open-browser';
import { readAccounts } from '../../testing/product';
import { sandboxOf } from './sandbox';
import { staffToken } from './staff-token';

export const URL = process.env.TIAOHE_URL ?? '';
export const sandbox = sandboxOf(URL);
export const door = doorOf(URL);
/** Short for one line of a test. */
export { newPhone, PASSWORD } from '../../testing/people';

export async function staffMember(role: string): Promise<Client> {
  const { DATA_DIR: dataDir = '' } = process.env;
  const { panel } = readAccounts(dataDir);
  const { email = '', password = '' } = panel.find((one) => one.role === role) ?? {};
  return clientOf(URL, await staffToken({ url: URL, dataDir, email, password }));
}
export const administrator = (): Promise<Client> => staffMember('system-admin');

/** Somebody who registered by text message. */
export async function somebody({
  phone = newPhone(),
  ...more
}: { phone?: string } & Record<string, unknown> = {}) {
  const opened = door.openedBy(await door.register(phone, more), 201);
  return { phone, ...opened, session: opened.session as Session };
}

/** One browser for a file; refusals are part of these journeys, errors of the page are not. */
export function peopleHouse() {
  let house: House;
  let seats = 0;
  beforeAll(async () => {
    house = await openBrowser({ url: URL });
  });
  afterAll(() => house?.browser.close());
  afterEach(() => {
    const trouble = house.trouble.filter(({ what }) => !/^4\d\d /.test(what));
    house.trouble.length = 0;
    expect(trouble).toEqual([]);
  });
  return {
    /** @param session of the person who sits there, with what their device keeps besides */
    async seat(device: Device, session?: Session, more: Record<string, string> = {}): Promise<Page> {
      seats += 1;
      const page = await house.seat(`person ${seats}`, device);
      const storage = { ...(session ? kept(session) : {}), ...more };
      // A page of ours that runs nothing: files are handed out in a sandbox, which has no storage.
      await page.goto('/docs');
      await page.evaluate((words) => {
        for (const [key, text] of Object.entries(words)) localStorage.setItem(key, text);
      }, storage);
      return page;
    },
  };
}
