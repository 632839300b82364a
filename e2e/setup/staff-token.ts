/**
 * One sign-in of a colleague for the whole run, kept beside the demo centre: Strapi lets an address try five times in five
 * minutes, however right the password is, and the journeys come from one address.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type StaffToken = { url: string; dataDir: string; email: string; password: string };
type Kept = Record<string, string>;

const readKept = (file: string): Kept =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : {};

/** A token lives fifteen minutes: one that would run out within a file is no longer handed to it. */
const FILE_SECONDS = 480;
function secondsLeft(token: string): number {
  const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    exp: number;
  };
  return exp - Date.now() / 1_000;
}

export async function staffToken({ url, dataDir, email, password }: StaffToken): Promise<string> {
  const file = join(dataDir, 'test-staff-tokens.json');
  const kept = readKept(file);
  const known = kept[email];
  const isGood =
    known &&
    secondsLeft(known) > FILE_SECONDS &&
    (await fetch(`${url}/desk/me`, { headers: { authorization: `Bearer ${known}` } })).ok;
  if (isGood) return known;
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { data } = (await answer.json()) as { data: { accessToken?: string; token?: string } | null };
  const token = data?.accessToken ?? data?.token;
  if (!token) throw new Error(`The panel let ${email} not in: ${answer.status}`);
  writeFileSync(file, JSON.stringify({ ...kept, [email]: token }));
  return token;
}
