/** Login and phone codes: five minutes, one use, and one kind is never good for the other. */
import type { Code } from '../records';
import { freshId } from '../world';
import type { World } from '../world';

const LIFETIME_MS = 300_000;

export function issueCode({
  world,
  ...about
}: { world: World } & Pick<Code, 'kind' | 'openid' | 'unionid' | 'phone'>): string {
  const expiresAt = new Date(Date.now() + LIFETIME_MS).toISOString();
  return world.codes.put({ ...about, id: freshId('code-'), expiresAt, used: false }).id;
}

/** The code's record, now used, or WeChat's error number. */
export function redeemCode({
  world,
  id,
  kind,
}: {
  world: World;
  id: string;
  kind: Code['kind'];
}): Code | number {
  const code = world.codes.get(id);
  if (!code || code.kind !== kind || Date.parse(code.expiresAt) < Date.now()) return 40029;
  if (code.used) return 40163;
  return world.codes.put({ ...code, used: true });
}
