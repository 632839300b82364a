/** One way to say an endpoint: where, for whom, what it takes, what it does. Mounting and OpenAPI read the same value. */
import type { Pagination, Permission } from '@tiaohe/config';
import type { Context } from 'koa';
import type { z } from 'zod';
import type { Actor, Due } from '../actor';
import type { LaneName } from '../lanes';
import type { Platform } from '../platform';
import type { FormLimits } from './multipart/receive-form';

/**
 * `account`: /api with an account's token. `staff`: /desk with a panel token. `public`: /api, nobody is asked.
 * `any`: /api with either token, or an API token of the centre (the wall, integrators).
 */
export type DoorName = 'account' | 'staff' | 'public' | 'any';

export type Reply =
  | { status?: number; data: unknown; meta?: { pagination?: Pagination } & Record<string, unknown> }
  /** A body that is not the envelope, for clients that expect Strapi's own shape. */
  | { status?: number; raw: unknown }
  | { status: 204 }
  | { status: 302; location: string }
  /** The handler has taken over the response (streams). */
  | { taken: true };

export type Asked<B, Q> = {
  platform: Platform;
  actor: Actor;
  params: Record<string, string>;
  query: Q;
  body: B;
  /** The caller's network address, for limits and the audit trail. */
  address: string;
  /** Aborted when the caller has gone. */
  signal: AbortSignal;
  /** The raw request, for streams, files and headers. */
  ctx: Context;
};

/** Who comes and where to, before anything of a body was read. */
export type AskedWithoutBody = Pick<Asked<unknown, unknown>, 'platform' | 'actor' | 'params'>;

export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  doors: readonly DoorName[];
  /** Any one of these is enough; null asks only that one is signed in. */
  permission: readonly Permission[] | null;
  summary: string;
  /** Open also to an account that still owes this; every other door stays shut until it is paid. */
  whileDue?: readonly Due[];
  /** Set where roles, accounts or sign-ins change: whoever is remembered is forgotten before the answer leaves. */
  changesAccess?: boolean;
  /**
   * The lane of a read that costs PostgreSQL much (platform/lanes.ts): `platform.db` is then one read-only connection of
   * that lane, and what it runs ends when the caller goes. Where it depends on what is asked, a function; null is cheap.
   */
  heavy?: LaneName | ((query: never) => LaneName | null);
  /** It takes files: at most so many bytes. Elsewhere a multipart body is refused unread. */
  files?: FormLimits & {
    /** What can be asked before the bytes are taken in: is this row one's own, and does it take files now? */
    ask?(asked: AskedWithoutBody): Promise<unknown>;
  };
  body?: z.ZodType;
  query?: z.ZodType;
  handle(asked: Asked<unknown, unknown>): Promise<Reply>;
};

type Typed<B extends z.ZodType | undefined, Q extends z.ZodType | undefined> = Omit<
  Endpoint,
  'body' | 'query' | 'handle' | 'heavy'
> & {
  heavy?: LaneName | ((query: Q extends z.ZodType ? z.infer<Q> : undefined) => LaneName | null);
  body?: B;
  query?: Q;
  handle(
    asked: Asked<B extends z.ZodType ? z.infer<B> : undefined, Q extends z.ZodType ? z.infer<Q> : undefined>,
  ): Promise<Reply>;
};

/** Ties a handler's types to its schemas. */
export const endpoint = <
  B extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
>(
  definition: Typed<B, Q>,
): Endpoint => definition as unknown as Endpoint;
