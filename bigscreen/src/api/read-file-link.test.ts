import { readFileLink } from './read-file-link';

it('asks for a fresh address of the file, not for the file', async () => {
  const asked: string[] = [];
  const expiresAt = '2026-01-01T00:05:00.000Z';
  const before = globalThis.fetch;
  globalThis.fetch = ((address: string) => {
    asked.push(address);
    return Promise.resolve(Response.json({ data: { url: '/api/files/t', expiresAt } }));
  }) as typeof globalThis.fetch;

  const url = await readFileLink('m1').finally(() => (globalThis.fetch = before));

  expect({ asked, url }).toEqual({ asked: ['/api/materials/m1/content?link=1'], url: '/api/files/t' });
});
