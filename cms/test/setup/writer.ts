/** Somebody who writes drafts without pause, and keeps book of what was acknowledged. Nothing is tried a second time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client } from '../../../testing/client';
import { until } from '../../../testing/until';

const EVERY_MS = 150;
const MOST = 90;
const GONE = new Set([503]);

export type Book = { acknowledged: number; lost: string[]; doubled: string[]; strange: string[] };
export type Writer = { settle(): Promise<Book> };

export function startWriter({ client }: { client: Client }): Writer {
  const acknowledged: string[] = [];
  const strange: string[] = [];
  let isEnding = false;

  const writing = (async () => {
    for (let nth = 0; !isEnding && nth < MOST; nth += 1) {
      const description = `第${nth}份草稿`;
      const draft = { category: 'noise', description, respondents: [{ name: '陈静', phone: '13500000001' }] };
      try {
        const { status, error } = await client.post('/api/cases', draft);
        if (status === 201) acknowledged.push(description);
        else if (!GONE.has(status)) strange.push(`${status} ${error?.code}`);
        // So that the drafts last for all the falls.
        await sleep(EVERY_MS + (acknowledged.length > MOST / 3 ? 10 * EVERY_MS : 0));
      } catch {
        await sleep(EVERY_MS);
      }
    }
  })();

  return {
    async settle() {
      isEnding = true;
      await writing;
      const drafts = await until(async () => {
        const { status, data } = await client.get('/api/cases?state=draft&pageSize=100');
        return status === 200 && (data as { id: string }[]);
      }, 'the drafts');
      const kept: string[] = [];
      for (const { id } of drafts) kept.push((await client.get(`/api/cases/${id}`)).data.description);
      return {
        acknowledged: acknowledged.length,
        lost: acknowledged.filter((one) => !kept.includes(one)),
        doubled: kept.filter((one, at) => kept.indexOf(one) !== at),
        strange,
      };
    },
  };
}
