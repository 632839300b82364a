/** What an endpoint can answer, and the types that hold a handler to it. */
import type { Pagination } from '@tiaohe/config';
import type { z } from 'zod';

/** Answers that are not an envelope with data. */
export const WORDLESS = {
  /** 204. */
  nothing: 'Done; no content',
  /** Bytes under a name of their own: a document, a table, a picture. */
  file: 'The file itself',
  /** text/event-stream, open until the caller goes. */
  events: 'A stream of events',
  /** 302. */
  redirect: 'Go on at another address',
  /** What a vendor's callback wants to read. */
  vendor: "The vendor's own word",
} as const;
export type Wordless = keyof typeof WORDLESS;

/**
 * The schema of `data`; `raw`: a body that is not the envelope, for clients that expect Strapi's own shape; `fileOr`: the
 * file itself, or `data` where the caller asked for that (a link to it).
 */
export type Said = z.ZodType | Wordless | { raw: z.ZodType } | { fileOr: z.ZodType };

/** The handler has taken over the response (streams). */
export type Taken = { taken: true };
type Meta = { pagination?: Pagination } & Record<string, unknown>;
export type Reply =
  | { status?: number; data: unknown; meta?: Meta }
  | { status?: number; raw: unknown }
  | { status: 204 }
  | { status: 302; location: string }
  | Taken;

type MetaOf<M> = M extends z.ZodType ? z.infer<M> & { pagination?: Pagination } : { pagination?: Pagination };
type WordlessReply = {
  nothing: { status: 204 };
  file: Taken;
  events: Taken;
  redirect: { status: 302; location: string };
  vendor: Taken | { status: 204 } | { raw: unknown };
};

/** @typeParam R what the endpoint says that it answers, M what it says beside the pagination. */
export type ReplyOf<R, M> = R extends z.ZodType
  ? { status?: number; data: z.infer<R>; meta?: MetaOf<M> }
  : R extends Wordless
    ? WordlessReply[R]
    : R extends { raw: infer S extends z.ZodType }
      ? { status?: number; raw: z.infer<S> }
      : R extends { fileOr: infer S extends z.ZodType }
        ? Taken | { status?: number; data: z.infer<S> }
        : Reply;
