/** The one way to the server: Strapi's client with the panel's bearer, our envelope, queries encoded. */
import { useFetchClient } from '@strapi/strapi/admin';
import type { Answer } from '@tiaohe/config';
import { useMemo } from 'react';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Desk = {
  get<T>(path: string, query?: Query): Promise<Answer<T>>;
  post<T>(path: string, body?: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  remove(path: string): Promise<void>;
};

/** Strapi's client does not encode `params`, so a search word with & would break out: the query is built here. */
function withQuery(path: string, query: Query = {}): string {
  const words = new URLSearchParams();
  Object.entries(query).forEach(([name, value]) => {
    if (value !== undefined && value !== null && value !== '' && value !== false)
      words.set(name, String(value));
  });
  const text = words.toString();
  return text ? `${path}?${text}` : path;
}

export function useDesk(): Desk {
  const client = useFetchClient();
  return useMemo<Desk>(
    () => ({
      get: async <T>(path: string, query?: Query) =>
        (await client.get<Answer<T>>(withQuery(`/desk${path}`, query))).data,
      post: async <T>(path: string, body: unknown = {}) =>
        (await client.post<Answer<T>>(`/desk${path}`, body)).data.data,
      put: async <T>(path: string, body: unknown) =>
        (await client.put<Answer<T>>(`/desk${path}`, body)).data.data,
      remove: async (path: string) => {
        await client.del(`/desk${path}`);
      },
    }),
    [client],
  );
}
