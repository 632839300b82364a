/** Strapi's own forms that two people may have open: the address each is read from and written to, and what is in an answer. */
import type { Fields } from './merge-three';
import { accountRights } from './trees/account-rights';
import { layout } from './trees/layout';
import { panelRights } from './trees/panel-rights';
import { tokenTicks } from './trees/token-ticks';
import type { Tree } from './trees/tree';

export type Road = {
  path: RegExp;
  /** The fields in the words of a change. */
  read(answer: Fields): Fields;
  /** A form that saves more than fields, and that does not read again what it was saved as. */
  tree?: Tree;
};
const data = (answer: Fields): Fields => (answer['data'] ?? {}) as Fields;
const idsOf = (things: unknown): unknown =>
  Array.isArray(things) ? things.map((thing) => (thing as { id?: unknown }).id ?? thing) : things;

export const CONTENT =
  /^\/content-manager\/(?:collection-types\/([^/]+)\/[a-z0-9]{24}|single-types\/([^/]+))$/;

const treeAt = (path: RegExp, tree: Tree): Road => ({ path, read: tree.read, tree });

const ROADS: readonly Road[] = [
  { path: CONTENT, read: data },
  {
    path: /^\/admin\/users\/\d+$/,
    read: (answer) => ({ ...data(answer), roles: idsOf(data(answer)['roles']) }),
  },
  { path: /^\/admin\/roles\/\d+$/, read: data },
  { path: /^\/admin\/webhooks\/\d+$/, read: data },
  { path: /^\/upload\/(settings|configuration)$/, read: data },
  treeAt(/^\/admin\/api-tokens\/\d+$/, tokenTicks),
  treeAt(/^\/content-manager\/(content-types|components)\/[^/]+\/configuration$/, layout),
  treeAt(/^\/admin\/roles\/\d+\/permissions$/, panelRights),
  treeAt(/^\/users-permissions\/roles\/\d+$/, accountRights),
];

export const roadOf = (path: string): Road | undefined => ROADS.find((road) => road.path.test(path));
