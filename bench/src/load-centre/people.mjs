/** Who is in the house while it is full: people at their lists and cases, walls, mediators who act, people who sign in. */
import { setTimeout as sleep } from 'node:timers/promises';
import { casesOfMediator } from '../move-cases.mjs';

const VIEWS =
  'overview feed funnel sources outcomes trend categories organisations mediators waterfall bubble hours backlog'.split(
    ' ',
  );
/** As the wall itself does (bigscreen/src/live/collect-views.ts). */
const WALL_RESTS_MS = 10_000;
const WORDS = ['王23', '漏水', 'B0123', '李9'];
const pick = (list) => list[Math.floor(Math.random() * list.length)];
const bearer = (token) => ({ authorization: `Bearer ${token}` });

/** A person looks, reads for some seconds, and looks again: quicker than anybody does all day. */
export async function person({ arrivalMs, url, token, door, record, signal }) {
  await sleep(arrivalMs, undefined, { signal }).catch(() => undefined);
  const get = (name, path) =>
    record.note(name, () => fetch(`${url}${path}`, { headers: bearer(token), signal }));
  let ids = [];
  while (!signal.aborted) {
    const chance = Math.random();
    if (door === 'desk' && chance < 0.05)
      await get('search', `/desk/cases?q=${encodeURIComponent(pick(WORDS))}`);
    else if (door === 'desk' && chance < 0.1) await get('desk home', '/desk/home');
    else if (door === 'desk' && chance < 0.15) await get('mediators', '/desk/mediators');
    else if (chance < 0.5 || ids.length === 0) {
      const answer = await get(
        `${door} list`,
        `/${door}/cases${door === 'desk' && chance < 0.3 ? '?state=mediating' : ''}`,
      );
      ids = answer?.data?.map(({ id }) => id) ?? [];
    } else if (door === 'api' && chance < 0.6) await get('notices', '/api/notices');
    else await get(`${door} case`, `/${door}/cases/${pick(ids)}`);
    await sleep(1_500 + Math.random() * 3_000, undefined, { signal }).catch(() => undefined);
  }
}

/** A wall as it hangs: one stream, all views when it begins, then what ticks name, never before the last answers came. */
export async function wall({ arrivalMs, url, token, record, signal, from }) {
  await sleep(arrivalMs, undefined, { signal }).catch(() => undefined);
  const query = from ? `?from=${from}&to=${new Date().toISOString().slice(0, 10)}` : '';
  const ask = (views) =>
    Promise.all(
      views.map((view) =>
        record.note('wall view', () =>
          fetch(`${url}/api/statistics/${view}${query}`, { headers: bearer(token), signal }),
        ),
      ),
    );
  const named = new Set();
  let ticks = 0;
  let longestSilence = 0;
  const listen = async () => {
    const response = await fetch(`${url}/api/statistics/stream`, { headers: bearer(token), signal });
    if (response.status !== 200) await record.note('wall stream', async () => response);
    let rest = '';
    let last = performance.now();
    for await (const piece of response.body) {
      const blocks = (rest + Buffer.from(piece).toString()).split('\n\n');
      rest = blocks.pop();
      for (const block of blocks) {
        if (!block.startsWith('event: tick')) continue;
        ticks += 1;
        longestSilence = Math.max(longestSilence, performance.now() - last);
        last = performance.now();
        const { views } = JSON.parse(block.slice(block.indexOf('data: ') + 6));
        for (const view of views) if (from || view !== 'overview') named.add(view);
      }
    }
  };
  const listening = listen().catch(() => undefined);
  await ask(VIEWS);
  while (!signal.aborted) {
    await sleep(WALL_RESTS_MS, undefined, { signal }).catch(() => undefined);
    const views = [...named];
    named.clear();
    if (!signal.aborted && views.length > 0) await ask(views);
  }
  await listening;
  return { ticks, longestSilence };
}

/** Every so often, whether or not the last has been answered: people do not wait for each other. */
export async function everySo({ perSecond, work, signal }) {
  const running = new Set();
  const timer = setInterval(() => {
    const one = work().finally(() => running.delete(one));
    running.add(one);
  }, 1_000 / perSecond);
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  clearInterval(timer);
  await Promise.all(running);
}

/** Mediators stop the clock of their cases and let it run again; a case that is being moved is left alone. */
export async function actor({ db, url, token, record }) {
  const free = await casesOfMediator(db);
  return async () => {
    const row = free.shift();
    if (!row) return;
    const answer = await record.note('action', () =>
      fetch(`${url}/api/cases/${row.documentId}/actions/${row.isSuspended ? 'resume' : 'suspend'}`, {
        method: 'POST',
        headers: { ...bearer(token), 'content-type': 'application/json' },
        body: JSON.stringify({
          revision: row.revision,
          ...(row.isSuspended ? {} : { reason: '当事人外出，暂时无法参加调解' }),
        }),
      }),
    );
    if (answer?.data) Object.assign(row, { revision: answer.data.revision, isSuspended: !row.isSuspended });
    free.push(row);
  };
}
