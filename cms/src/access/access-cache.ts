/**
 * Remembers who a token is, so that a hot read costs one query and not ten. PostgreSQL itself says when anything about
 * access changed (triggers on accounts, memberships, roles, permissions, sign-ins), whichever road the change took.
 */
import type { Actor } from '../platform/actor';
import type { Listener } from '../platform/db/listener';

const KEEP_MS = 60_000;
const MOST = 10_000;

export type AccessCache = {
  /** The remembered actor, or what `load` finds. Nothing is remembered while notifications cannot be heard. */
  through(key: string, load: () => Promise<Actor | null>): Promise<Actor | null>;
  clear(): void;
};

export function createAccessCache({
  listener,
  now = Date.now,
}: {
  listener: Listener;
  now?: () => number;
}): AccessCache {
  const known = new Map<string, { actor: Actor; until: number }>();
  let epoch = 0;
  const clear = () => {
    epoch += 1;
    known.clear();
  };
  listener.on('access', clear);

  return {
    clear,
    async through(key, load) {
      const hit = known.get(key);
      if (hit && hit.until > now() && listener.isConnected()) return hit.actor;
      const asked = epoch;
      const actor = await load();
      // A change that came while we were reading makes what we read worthless for the next request.
      if (actor && asked === epoch) {
        if (known.size >= MOST) known.clear();
        known.set(key, { actor, until: now() + KEEP_MS });
      }
      return actor;
    },
  };
}
