/** Takes a vendor's callback: verified over its raw bytes, and once by its id, however often it is sent. */
import type { Knex } from 'knex';
import { asJson, insertNewRows } from '../../platform/db/insert-row';
import type { Asked } from '../../platform/http/endpoint';
import { refuse } from '../../platform/http/refusal';
import { vendorsOf, type Vendors } from '../../platform/vendors/vendors';

export type VendorRequest = {
  method: string;
  headers: Record<string, string | undefined>;
  query: Record<string, string | undefined>;
  rawBody: Buffer;
};
type Read = { ok: true; eventId: string } | { ok: false; reason: string };
type Body = string | Record<symbol, unknown> | undefined;

const UNPARSED = Symbol.for('unparsedBody');

/** `a[b]=c` and `a=1&a=2` are objects and lists: no vendor asks so, and none of ours expects anything but a text. */
const textsOf = (query: object): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );

export function vendorRequest({ ctx }: Pick<Asked<unknown, unknown>, 'ctx'>): VendorRequest {
  const body = ctx.request.body as Body;
  // What comes as text (WeChat's XML) is not taken apart: the body is the text itself.
  const raw = typeof body === 'string' ? body : body?.[UNPARSED];
  return {
    method: ctx.method,
    headers: ctx.headers as Record<string, string | undefined>,
    query: textsOf(ctx.query),
    rawBody: Buffer.from(typeof raw === 'string' ? raw : ''),
  };
}

/**
 * @param once what to do with an event the first time it comes, in the transaction that remembers it: both are there, or
 * neither, and the vendor comes again.
 * @returns what the callback says. A repeated event is returned again: what is done with it outside `once` is idempotent.
 * @throws Refusal NOT_CONFIGURED when the centre does not use this vendor, CALLBACK_REFUSED when it is not the vendor's word.
 */
export async function takeVendorEvent<R extends Read>(
  asked: Asked<unknown, unknown>,
  vendor: string,
  read: (vendors: Vendors, request: VendorRequest) => R | Promise<R>,
  once?: (taken: { trx: Knex.Transaction; said: Extract<R, { ok: true }> }) => Promise<void>,
): Promise<Extract<R, { ok: true }>> {
  const { platform } = asked;
  const request = vendorRequest(asked);
  const said = await read(vendorsOf(platform.strapi), request);
  if (!said.ok) {
    if (said.reason === 'not-configured') return refuse('NOT_CONFIGURED');
    platform.log('warn', `Callback of ${vendor} refused: ${said.reason}`);
    return refuse('CALLBACK_REFUSED');
  }
  const key = `${vendor}:${said.eventId}`;
  const now = platform.clock.now();
  const row = { key, vendor, payload: asJson({ size: request.rawBody.length }), received_at: now };
  const taken = said as Extract<R, { ok: true }>;
  await platform.transaction(async (trx) => {
    const fresh = await insertNewRows({ db: trx, table: 'vendor_events', now, rows: [row], unique: 'key' });
    if (fresh.length > 0) await once?.({ trx, said: taken });
  });
  return taken;
}
