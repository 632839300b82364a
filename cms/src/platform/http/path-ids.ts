/**
 * Parts of a path that name a row carry Strapi's documentId. What cannot be one names nothing: said before the database is
 * asked, whatever was written there.
 */
import { refuse } from './refusal';

const DOCUMENT_ID = /^[a-z0-9]{24}$/;
/** Parts that are no documentId: words and secrets that their endpoints judge themselves, and devices' own ids. */
const SHAPES: Record<string, RegExp> = {
  action: /^[\w-]{1,60}$/,
  view: /^[\w-]{1,60}$/,
  code: /^.{1,60}$/,
  token: /^.{1,2000}$/,
  // Staff hold panel roles, which are named by their code.
  membershipId: /^[\w-]{1,60}$/,
  deviceId: /^[\w-]{1,64}$/,
};

const isPossible = ([name, value]: [string, string]): boolean =>
  ((Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined) ?? DOCUMENT_ID).test(value);

/**
 * @param path as the endpoint says it; the router also counts what wider roads matched.
 * @throws NOT_FOUND
 */
export function readPathIds(path: string, params: Record<string, string>): Record<string, string> {
  const named = [...path.matchAll(/:(\w+)/g)].map(([, name = '']): [string, string] => [
    name,
    params[name] ?? '',
  ]);
  if (!named.every(isPossible)) refuse('NOT_FOUND');
  return Object.fromEntries(named);
}
