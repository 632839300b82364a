/** Takes a vendor's callback: verified over its raw bytes, and once by its id, however often it is sent. */
import type { Asked } from '../../http/endpoint';
import { asJson, insertNewRows } from '../../platform/insert-row';
import { vendorsOf, type Vendors } from '../../vendors/vendors';

export type VendorRequest = {
  method: string;
  headers: Record<string, string | undefined>;
  query: Record<string, string | undefined>;
  rawBody: Buffer;
};
type Read = { ok: true; eventId: string } | { ok: false; reason: string };
type Bodied = { request: { body?: Record<symbol, unknown> } };

const UNPARSED = Symbol.for('unparsedBody');

export function vendorRequest({ ctx }: Pick<Asked<unknown, unknown>, 'ctx'>): VendorRequest {
  const raw = (ctx as unknown as Bodied).request.body?.[UNPARSED];
  return {
    method: ctx.method,
    headers: ctx.headers as Record<string, string | undefined>,
    query: ctx.query as Record<string, string | undefined>,
    rawBody: Buffer.from(typeof raw === 'string' ? raw : ''),
  };
}

/** @returns what the callback says; null when it was refused (answered 401 here). A repeated event is returned again: its handling is idempotent. */
export async function takeVendorEvent<R extends Read>(
  asked: Asked<unknown, unknown>,
  vendor: string,
  read: (vendors: Vendors, request: VendorRequest) => R | Promise<R>,
): Promise<Extract<R, { ok: true }> | null> {
  const { platform, ctx } = asked;
  const request = vendorRequest(asked);
  const said = await read(vendorsOf(platform.strapi), request);
  if (!said.ok) {
    platform.log('warn', `Callback of ${vendor} refused: ${said.reason}`);
    ctx.status = 401;
    ctx.body = { error: 'refused' };
    return null;
  }
  const key = `${vendor}:${said.eventId}`;
  const now = platform.clock.now();
  const row = { key, vendor, payload: asJson({ size: request.rawBody.length }), received_at: now };
  await insertNewRows({ db: platform.db, table: 'vendor_events', now, rows: [row], unique: 'key' });
  return said as Extract<R, { ok: true }>;
}
