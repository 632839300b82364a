/** One vendor's server on this machine's loopback, with the troubles that were ordered for it. */
import http from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import type { Faults, Vendor } from '../faults';

export type VendorRequest = {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  stream: IncomingMessage;
  readBody: () => Promise<Buffer>;
  /** A code ordered for this request; the vendor's server words it. */
  faultCode: string | null;
};
export type Reply = { status: number; headers?: Record<string, string>; body?: string | Buffer | Readable };

export type VendorServer = { port: number; close: () => Promise<void> };

type Order = {
  vendor: Vendor;
  faults: Faults;
  /** Only what changes something goes wrong on order; look-ups in the background would use the trouble up. */
  mayFail: (request: Pick<VendorRequest, 'method' | 'url' | 'headers'>) => boolean;
  handle: (request: VendorRequest) => Promise<Reply>;
};

const MAX_BODY = 2 * 1024 * 1024;

export async function listen({ vendor, faults, mayFail, handle }: Order): Promise<VendorServer> {
  const serve = async (message: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', url = '/', headers } = message;
    const fault = mayFail({ method, url, headers }) ? faults.nextForRequest(vendor) : null;
    if (fault === '500') return send(response, { status: 500, body: 'internal error' });

    const faultCode = fault === 'timeout' ? null : fault;
    const readBody = () => bodyOf(message);
    const reply = await handle({ method, url, headers, stream: message, readBody, faultCode });
    // The worst kind of timeout: the vendor has done it, and only the answer is lost.
    if (fault === 'timeout') return undefined;
    return send(response, reply);
  };

  const server = http.createServer((message, response) => {
    serve(message, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, { status, headers = {}, body = '' }: Reply): void {
  response.writeHead(status, headers);
  if (typeof body === 'string' || Buffer.isBuffer(body)) response.end(body);
  else body.on('error', () => response.destroy()).pipe(response);
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY) throw new Error('body too large');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

export const json = (status: number, value: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});
