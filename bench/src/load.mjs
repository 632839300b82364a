/** A fixed number of requests by some clients at once. The number is fixed, not the time: CPU per request is what counts. */
import autocannon from 'autocannon';

/**
 * @param {{ url: string, token?: string, clients: number, requests: number, method?: string, body?: object,
 *   expected?: number }} options
 * @throws when any answer has another status: a refusal is quick, and would look like speed
 */
export async function load({ url, token, clients, requests, method = 'GET', body, expected = 200 }) {
  const result = await autocannon({
    url,
    connections: clients,
    amount: requests,
    method,
    body: body && JSON.stringify(body),
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    timeout: 60,
    // It looks up only so often whether all is done.
    sampleInt: 20,
  });
  const right = result.statusCodeStats?.[expected]?.count ?? 0;
  if (right !== requests || result.errors > 0)
    throw new Error(
      `${url}: ${right} of ${requests} answered ${expected}: ${JSON.stringify(result.statusCodeStats)}`,
    );
  return { seconds: result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}
