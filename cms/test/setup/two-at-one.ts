/** Two people who have one of Strapi's forms open, as the panel's fetch serves them. */
import { layOut, settleFields, type Answer } from '../../../extensions/desk/admin/src/strapi-forms/lay-out';
import type { Fields } from '../../../extensions/desk/admin/src/strapi-forms/merge-three';
import { roadOf, type Road } from '../../../extensions/desk/admin/src/strapi-forms/roads';

type Said = { status: number; tag: string; text: string };
export type Body = Record<string, unknown>;
export type Two = { url: string; one: string; two: string };

/** @returns the token of a panel user. */
export async function panelToken(url: string, email = '', password = ''): Promise<string> {
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { data } = (await answer.json()) as { data: { accessToken?: string; token?: string } };
  return data.accessToken ?? data.token ?? '';
}

async function askAs(url: string, token: string, path: string, body?: object, seen?: string): Promise<Said> {
  const response = await fetch(`${url}${path}`, {
    method: body ? 'PUT' : 'GET',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(seen ? { 'if-match': seen } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, tag: response.headers.get('etag') ?? '', text: await response.text() };
}

/** What the two want, from what both have read. @returns what stands there in the end, in the words of the form. */
export async function bothChange({
  between: { url, one, two },
  path,
  first,
  second,
  answer,
}: {
  between: Two;
  path: string;
  first(read: Body): Body;
  second(read: Body): Body;
  answer: Exclude<Answer, 'back'>;
}): Promise<{ asked: string[]; stored: Fields }> {
  const ask = (who: string, ...of: [path: string, body?: object, seen?: string]) => askAs(url, who, ...of);
  const road = roadOf(path) as Road;
  const read = await ask(one, path);
  expect(read.status).toBe(200);
  expect(await ask(two, path)).toEqual(read);
  expect((await ask(one, path, first(JSON.parse(read.text) as Body), read.tag)).status).toBe(200);

  const mine = second(JSON.parse(read.text) as Body);
  const lost = await ask(two, path, mine, read.tag);
  const { error } = JSON.parse(lost.text) as { error: { message: string; details: Body } };
  expect([lost.status, error.details]).toEqual([
    409,
    {
      code: 'RECORD_CHANGED',
      by: expect.stringMatching(/./),
      at: expect.stringMatching(/^20.*Z$/),
      isOwn: false,
    },
  ]);
  expect(error.message).toContain(`${String(error.details['by'])} `);
  // Who made the change, and not who tries to: pressed again by the first one it is their own.
  const again = JSON.parse((await ask(one, path, mine, read.tag)).text) as { error: { details: Body } };
  expect(again.error.details).toMatchObject({ by: error.details['by'], isOwn: true });

  const fresh = await ask(two, path);
  const sides = layOut({ road, base: read.text, mine: JSON.stringify(mine), theirs: fresh.text });
  const body = road.tree?.write(mine, settleFields(sides, answer)) ?? {};
  expect(await ask(two, path, body, fresh.tag)).toMatchObject({ status: 200 });
  const stored = road.read(JSON.parse((await ask(one, path)).text) as Fields);
  return { asked: sides.merged.both, stored };
}
