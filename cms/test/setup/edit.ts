/** Changes a record as a page does: reads it, and sends the revision that it saw. */
import type { Answer, Client } from '../../../testing/client';

export async function edit(client: Client, path: string, change: object): Promise<Answer> {
  const { revision } = (await client.get(path)).data as { revision: number };
  return client.put(path, { ...change, revision });
}
