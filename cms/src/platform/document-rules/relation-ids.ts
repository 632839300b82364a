/**
 * Relation ids are looked at before any query is. Strapi counts related rows with whatever it was given; a text where
 * PostgreSQL expects an integer aborts the transaction under several waiting queries, and the process dies of it.
 */
import { ownValue } from '@tiaohe/config';

const DOCUMENT_ID = /^[a-z0-9]{24}$/;
const MOST_DEEP = 6;

type Attribute = {
  type: string;
  target?: string;
  component?: string;
  components?: string[];
  useJoinTable?: boolean;
};
export type Attributes = Record<string, Attribute>;

const isId = (value: unknown): boolean =>
  (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) ||
  (typeof value === 'string' && /^[1-9]\d{0,9}$/.test(value));

function isReference(value: unknown, mayBeDocumentId: boolean): boolean {
  if (isId(value)) return true;
  if (typeof value === 'string') return mayBeDocumentId && DOCUMENT_ID.test(value);
  if (!value || typeof value !== 'object' || Array.isArray(value)) return false;
  const { id, documentId } = value as { id?: unknown; documentId?: unknown };
  if (id === undefined && documentId === undefined) return false;
  if (id !== undefined && !isId(id)) return false;
  if (documentId === undefined) return true;
  // A foreign-key column takes ids only: Strapi does not translate document ids for it.
  return (
    typeof documentId === 'string' && DOCUMENT_ID.test(documentId) && (mayBeDocumentId || id !== undefined)
  );
}

function isRelationValue(value: unknown, mayBeDocumentId: boolean): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every((item) => isReference(item, mayBeDocumentId));
  if (typeof value === 'object' && ['connect', 'disconnect', 'set'].some((word) => word in value)) {
    return Object.entries(value)
      .filter(([word]) => ['connect', 'disconnect', 'set'].includes(word))
      .every(
        ([, list]) =>
          list === null ||
          list === undefined ||
          (Array.isArray(list) ? list : [list]).every((item) => isReference(item, mayBeDocumentId)),
      );
  }
  return isReference(value, mayBeDocumentId);
}

/** @returns paths of relations whose value is no id, list of ids, or connect/disconnect/set of ids. */
export function badRelations({
  data,
  attributes,
  attributesOf,
  depth = 0,
}: {
  data: unknown;
  attributes: Attributes;
  attributesOf: (uid: string) => Attributes;
  depth?: number;
}): string[] {
  if (!data || typeof data !== 'object' || depth > MOST_DEEP) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    const attribute = ownValue(attributes, name);
    if (!attribute) return [];
    if (attribute.type === 'relation' || attribute.type === 'media')
      return isRelationValue(value, attribute.useJoinTable !== false) ? [] : [name];
    if (attribute.type === 'component' && attribute.component) {
      const uid = attribute.component;
      const items = Array.isArray(value) ? value : [value];
      return items.flatMap((item) =>
        badRelations({ data: item, attributes: attributesOf(uid), attributesOf, depth: depth + 1 }).map(
          (path) => `${name}.${path}`,
        ),
      );
    }
    return [];
  });
}
