/** Carries callbacks to the product as the vendors do: again when refused, and late or twice when ordered so. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Faults, Vendor } from './faults';

export type Callback = {
  vendor: Vendor;
  /** Path and query under the product's public address. */
  path: string;
  headers: Record<string, string>;
  body: string;
  isAccepted: (answer: { status: number; text: string }) => boolean;
};
export type Delivery = { vendor: Vendor; path: string; at: string; status: number | null; accepted: boolean };

export type Courier = {
  /** True once the product has accepted; false after the last retry. */
  deliver(callback: Callback): Promise<boolean>;
  log(): Delivery[];
  stop(): void;
};

type Settings = { faults: Faults; publicUrl: () => string; limits: { lateCallbackMs: number } };

const RETRY_MS = [1_000, 3_000, 9_000];
const ANSWER_MS = 5_000;
const LOG_LENGTH = 200;

export function createCourier({ faults, publicUrl, limits }: Settings): Courier {
  const stopped = new AbortController();
  const log: Delivery[] = [];

  const post = async ({ vendor, path, headers, body, isAccepted }: Callback): Promise<boolean> => {
    let status: number | null = null;
    let accepted = false;
    try {
      const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(ANSWER_MS)]);
      const response = await fetch(`${publicUrl()}${path}`, {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
        signal,
      });
      status = response.status;
      accepted = isAccepted({ status, text: await response.text() });
    } catch {
      // The product is down or slow: the next try finds out.
    }
    log.unshift({ vendor, path, at: new Date().toISOString(), status, accepted });
    log.length = Math.min(log.length, LOG_LENGTH);
    return accepted;
  };

  const deliver = async (callback: Callback): Promise<boolean> => {
    for (const pause of [...RETRY_MS, null]) {
      if (stopped.signal.aborted) return false;
      if (await post(callback)) return true;
      if (pause !== null)
        await wait(pause, undefined, { ref: false, signal: stopped.signal }).catch(() => undefined);
    }
    return false;
  };

  return {
    async deliver(callback) {
      const fault = faults.nextForCallback(callback.vendor);
      if (fault === 'late-callback') {
        await wait(limits.lateCallbackMs, undefined, { ref: false, signal: stopped.signal }).catch(
          () => undefined,
        );
      }
      const accepted = await deliver(callback);
      if (fault === 'duplicate-callback') await deliver(callback);
      return accepted;
    },
    log: () => [...log],
    stop: () => stopped.abort(),
  };
}
