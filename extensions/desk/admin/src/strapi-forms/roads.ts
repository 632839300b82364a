/** Strapi's own forms that two people may have open: the address each is read from and written to, and what is in an answer. */
import type { Fields } from './merge-three';

export type Road = {
  path: RegExp;
  /** The fields in the words of a change. Undefined: the form cannot be laid side by side, and is only kept from harm. */
  read?(answer: Fields): Fields;
};
const data = (answer: Fields): Fields => (answer['data'] ?? {}) as Fields;
const idsOf = (things: unknown): unknown =>
  Array.isArray(things) ? things.map((thing) => (thing as { id?: unknown }).id ?? thing) : things;

export const CONTENT =
  /^\/content-manager\/(?:collection-types\/([^/]+)\/[a-z0-9]{24}|single-types\/([^/]+))$/;

const ROADS: readonly Road[] = [
  { path: CONTENT, read: data },
  {
    path: /^\/admin\/users\/\d+$/,
    read: (answer) => ({ ...data(answer), roles: idsOf(data(answer)['roles']) }),
  },
  { path: /^\/admin\/roles\/\d+$/, read: data },
  { path: /^\/admin\/webhooks\/\d+$/, read: data },
  { path: /^\/upload\/(settings|configuration)$/, read: data },
  { path: /^\/admin\/api-tokens\/\d+$/ },
  { path: /^\/content-manager\/(content-types|components)\/[^/]+\/configuration$/ },
  { path: /^\/admin\/roles\/\d+\/permissions$/ },
  { path: /^\/users-permissions\/roles\/\d+$/ },
];

export const roadOf = (path: string): Road | undefined => ROADS.find((road) => road.path.test(path));
