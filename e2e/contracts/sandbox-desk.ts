/** A sandbox for one test: its vendors, its control calls, and a product that writes down what it is told. */
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { until as untilThere } from '../../testing/until';
import { controlRoutes, startVendors } from '../../extensions/sandbox/src';
import type { Vendors } from '../../extensions/sandbox/src';

export type Received = {
  method: string;
  query: Record<string, string>;
  path: string;
  headers: IncomingHttpHeaders;
  rawBody: Buffer;
};
type Reply = { status: number; body: string };

export type Desk = {
  vendors: Vendors;
  received: Received[];
  /** Moves the product's clock. */
  advance(ms: number): void;
  post(route: string, body?: object): Promise<unknown>;
  get(route: string, query?: Record<string, string>): Promise<unknown>;
  /** Stops the vendors as a kill would, and starts them again on the same records. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

export async function openDesk(
  answer: (request: Received) => Reply = () => ({ status: 200, body: '{"ErrCode":0,"ErrMsg":""}' }),
): Promise<Desk> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sandbox-'));
  const received: Received[] = [];
  const product = http.createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const url = new URL(message.url ?? '/', 'http://product');
    const request = {
      method: message.method ?? 'GET',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: message.headers,
      rawBody: Buffer.concat(chunks),
    };
    received.push(request);
    const { status, body } = answer(request);
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve));
  const { port } = product.address() as AddressInfo;
  let offset = 0;
  const start = () =>
    startVendors({
      dataDir,
      publicUrl: () => `http://127.0.0.1:${port}`,
      now: () => new Date(Date.now() + offset),
    });

  const call = async (
    method: 'GET' | 'POST',
    route: string,
    input: { query?: Record<string, string>; body?: object },
  ) => {
    const wanted = route.split('/');
    for (const { method: verb, path: pattern, handle } of controlRoutes({
      vendors: desk.vendors,
      moveClock: () => null,
    })) {
      const parts = pattern.split('/');
      const fits =
        parts.length === wanted.length &&
        parts.every((part, at) => part.startsWith(':') || part === wanted[at]);
      if (verb !== method || !fits) continue;
      const params = Object.fromEntries(
        parts.flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), wanted[at] ?? '']] : [])),
      );
      const { body } = await handle({
        params,
        query: input.query ?? {},
        body: (input.body ?? {}) as Record<string, unknown>,
      });
      return (body as { data: unknown }).data;
    }
    throw new Error(`no such control call: ${method} ${route}`);
  };

  const desk: Desk = {
    vendors: await start(),
    received,
    advance: (ms) => void (offset += ms),
    post: (route, body) => call('POST', route, { body }),
    get: (route, query) => call('GET', route, { query }),
    async restart() {
      await desk.vendors.close();
      desk.vendors = await start();
    },
    async close() {
      await desk.vendors.close();
      product.closeAllConnections();
      await new Promise((resolve) => product.close(resolve));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return desk;
}

/** Waits for news that travels by itself. */
export const until = <T>(look: () => T | undefined | false | null, withinMs = 30_000): Promise<T> =>
  untilThere(look, 'news from the vendors', { withinMs, everyMs: 25 });
