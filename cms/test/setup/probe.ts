/** Somebody who asks without pause, and writes down when the product did not answer and what it said instead. */
import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 50;
const CALM_MS = 1_500;
const GIVE_UP_MS = 90_000;

export type Probe = {
  /** @returns milliseconds from `since` (Date.now) until the product answered again and went on doing so. */
  recovered(since: number): Promise<number>;
  /** Answers that are neither good, nor 503 with our word, nor a refused connection. */
  strange(): string[];
  longestMs(): number;
  end(): Promise<void>;
};

export function startProbe({ url, token }: { url: string; token: string }): Probe {
  const strange: string[] = [];
  let [isEnding, lastFailure, lastGood, longest] = [false, 0, 0, 0];
  /** First good answer after the last failure. */
  let goodSince = 0;

  async function ask(): Promise<boolean> {
    try {
      const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
      const text = await answer.text();
      if (answer.status === 200) return true;
      if (answer.status !== 503 || !text.includes('"UNAVAILABLE"'))
        strange.push(`${answer.status} ${text.slice(0, 120)}`);
    } catch {
      // Nobody listens: the server itself is away.
    }
    return false;
  }
  const asking = (async () => {
    for (; !isEnding; await sleep(EVERY_MS)) {
      const start = Date.now();
      const isGood = await ask();
      longest = Math.max(longest, Date.now() - start);
      if (!isGood) [lastFailure, goodSince] = [start, 0];
      else [lastGood, goodSince] = [Date.now(), goodSince || Date.now()];
    }
  })();

  return {
    async recovered(since) {
      for (const end = since + GIVE_UP_MS; Date.now() < end; await sleep(EVERY_MS)) {
        const isCalm = goodSince > 0 && lastGood - Math.max(goodSince, since) >= CALM_MS;
        if (isCalm) return lastFailure >= since ? goodSince - since : 0;
      }
      throw new Error('It did not come back');
    },
    strange: () => strange,
    longestMs: () => longest,
    async end() {
      isEnding = true;
      await asking;
    },
  };
}
