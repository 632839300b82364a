/** The product as the server's tests start it: as the browser journeys do, but by today's clock whatever an earlier file left. */
import { startProduct as start, type Product } from '../../../testing/product';

export type { DemoAccounts, Product } from '../../../testing/product';

/** @param extra environment on top of the test's own, e.g. REDIS_URL. */
export async function startProduct(
  extra: Record<string, string> = {},
  options: { logFile?: string } = {},
): Promise<Product> {
  const product = await start(extra, options);
  const answer = await fetch(`${product.url}/sandbox/api/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: new Date().toISOString() }),
  });
  if (!answer.ok) throw new Error(`The clock was not set: ${answer.status}`);
  return product;
}
