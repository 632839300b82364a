/** One way to say an endpoint: where, for whom, what it takes, what it does. Mounting and OpenAPI read the same value. */
import type { Permission } from '@tiaohe/config';
import type { Context } from 'koa';
import type { z } from 'zod';
import type { Actor, Due } from '../actor';
import type { LaneName } from '../lanes';
import type { Platform } from '../platform';
import type { FormLimits } from './multipart/receive-form';
import type { Reply, ReplyOf, Said } from './reply/reply';

/**
 * `account`: /api with an account's token. `staff`: /desk with a panel token. `public`: /api, nobody is asked.
 * `any`: /api with either token, or an API token of the centre (the wall, integrators).
 */
export type DoorName = 'account' | 'staff' | 'public' | 'any';

/** The names in a path, e.g. `{ id: string }` of `/rooms/:id/calendar`. */
export type ParamsOf<P extends string> = P extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? { [N in Name]: string } & ParamsOf<`/${Tail}`>
    : { [N in Rest]: string }
  : Record<never, string>;

export type Asked<B, Q, P = Record<string, string>> = {
  platform: Platform;
  actor: Actor;
  params: P;
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
export type AskedWithoutBody<P = Record<string, string>> = Pick<
  Asked<unknown, unknown, P>,
  'platform' | 'actor' | 'params'
>;

type Files<P> = FormLimits & {
  /** What can be asked before the bytes are taken in: is this row one's own, and does it take files now? */
  ask?(asked: AskedWithoutBody<P>): Promise<unknown>;
};

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
  files?: Files<Record<string, string>>;
  body?: z.ZodType;
  query?: z.ZodType;
  /** What it answers: the schema of `data`, or how it answers otherwise. Tests hold every answer against it. */
  reply: Said;
  /** What `meta` holds beside the pagination. */
  meta?: z.ZodType;
  handle(asked: Asked<unknown, unknown>): Promise<Reply>;
};

type Given<S extends z.ZodType | undefined> = S extends z.ZodType ? z.infer<S> : undefined;
type Schema = z.ZodType | undefined;

type Typed<P extends string, B extends Schema, Q extends Schema, R extends Said, M extends Schema> = Omit<
  Endpoint,
  'path' | 'body' | 'query' | 'reply' | 'meta' | 'handle' | 'heavy' | 'files'
> & {
  path: P;
  heavy?: LaneName | ((query: Given<Q>) => LaneName | null);
  files?: Files<ParamsOf<P>>;
  body?: B;
  query?: Q;
  reply: R;
  meta?: M;
  handle(asked: Asked<Given<B>, Given<Q>, ParamsOf<P>>): Promise<ReplyOf<R, M>>;
};

/** Ties a handler's types to its path and its schemas. */
export const endpoint = <
  const P extends string,
  B extends Schema = undefined,
  Q extends Schema = undefined,
  R extends Said = Said,
  M extends Schema = undefined,
>(
  definition: Typed<P, B, Q, R, M>,
): Endpoint => definition as unknown as Endpoint;
