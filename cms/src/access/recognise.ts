/**
 * Every kind of credential that Strapi accepts, and the doors at which each is one. A kind that no door names, or that a
 * release of Strapi brings along, is nobody: a bearer whom we do not know does not pass on to Strapi's own strategies.
 */
import type { Context } from 'koa';
import type { Actor } from '../platform/actor';
import type { DoorName } from '../platform/http/endpoint';
import type { Platform } from '../platform/platform';
import type { AccessCache } from './access-cache';
import { identify, readBearer } from './identify';
import { identifyApiToken } from './identify-api-token';

/** Doors of ours, and `panel` for Strapi's own routes behind its sign-in. */
export type Door = Exclude<DoorName, 'public'> | 'panel';
type Shown = { platform: Platform; cache: AccessCache; token: string; actingAs: string | null };
type Credential = {
  label: string;
  doors: readonly Door[];
  recognise(shown: Shown): Promise<Actor | null>;
};

const nobody = (): Promise<null> => Promise.resolve(null);

/** By the names of Strapi's strategies; asked in this order. */
export const CREDENTIALS = {
  'users-permissions': {
    label: '账号登录',
    doors: ['account', 'any'],
    recognise: (shown) => identify({ ...shown, origin: 'users-permissions' }),
  },
  admin: {
    label: '后台登录',
    doors: ['staff', 'any', 'panel'],
    recognise: (shown) => identify({ ...shown, origin: 'admin', actingAs: null }),
  },
  'content-api-token': { label: '接口令牌', doors: ['any'], recognise: identifyApiToken },
  // A token that acts as a colleague knows nothing of sign-outs and passwords that are due.
  'admin-token': { label: '管理令牌', doors: [], recognise: nobody },
  'data-transfer': { label: '迁移令牌', doors: [], recognise: nobody },
} as const satisfies Record<string, Credential>;

/** @returns who shows their token at this door; null for nobody, whatever else Strapi might make of the token. */
export async function recognise({
  platform,
  cache,
  ctx,
  door,
}: {
  platform: Platform;
  cache: AccessCache;
  ctx: Context;
  door: Door;
}): Promise<Actor | null> {
  const token = readBearer(ctx.get('authorization'));
  if (!token) return null;
  const shown = { platform, cache, token, actingAs: ctx.get('x-acting-as') || null };
  for (const { doors, recognise: ask } of Object.values<Credential>(CREDENTIALS)) {
    const actor = doors.includes(door) ? await ask(shown) : null;
    if (actor) return actor;
  }
  return null;
}
