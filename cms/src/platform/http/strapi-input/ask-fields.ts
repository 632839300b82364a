/**
 * `?fields=` at Strapi's own lists: it hands the words on to SQL as they are, so that one which is no field of the type ends in
 * a fault. The few lists that read it, and what they list.
 */
import type { Core } from '@strapi/strapi';
import { attributesOf } from '../../document-rules/attributes-of';
import { refuseField } from '../refusal';

const LISTED: readonly (readonly [RegExp, string])[] = [
  [/^\/upload\/files(\/|$)/i, 'plugin::upload.file'],
  [/^\/upload\/folders(\/|$)/i, 'plugin::upload.folder'],
  [/^\/admin\/users(\/|$)/i, 'admin::user'],
  [/^\/admin\/roles(\/|$)/i, 'admin::role'],
];
const CONTENTS = /^\/content-manager\/(?:collection|single)-types\/([^/]+)/i;
const ALWAYS: readonly string[] = ['*', 'id', 'documentId'];
/** They stand in tables of their own. */
const ELSEWHERE: readonly string[] = ['relation', 'media', 'component', 'dynamiczone'];

const listedAt = (path: string): string | undefined =>
  LISTED.find(([road]) => road.test(path))?.[1] ?? CONTENTS.exec(path)?.[1];

/** @throws VALIDATION at `fields` */
export function askFields(strapi: Core.Strapi, path: string, query: unknown): void {
  const { fields } = (query ?? {}) as { fields?: unknown };
  const uid = fields === undefined ? undefined : listedAt(path);
  if (!uid) return;
  const attributes = attributesOf(strapi)(uid);
  const isField = (word: string): boolean =>
    ALWAYS.includes(word) ||
    (Object.hasOwn(attributes, word) && !ELSEWHERE.includes(attributes[word]?.type ?? ''));
  const words = [fields].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : ['']));
  if (!words.every((word) => isField(word.trim()))) refuseField('fields', '没有这个字段');
}
