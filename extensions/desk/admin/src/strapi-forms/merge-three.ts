/**
 * What somebody opened, what they want to save, and what a colleague has saved meanwhile, made one. Strapi's forms send every
 * field, touched or not: without this the second to save would write the first one's fields back to what they had been.
 */
import type { FieldConflict } from '@tiaohe/config';

export type Fields = Readonly<Record<string, unknown>>;
export type Side = 'mine' | 'theirs';
export type Merged = {
  /** Both people's changes; where both changed one field, the writer's. */
  fields: Fields;
  /** Fields that both changed, and not to the same. */
  both: string[];
};

/** What a person never types. */
const KEPT_BY_THE_SERVER = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'status',
  'revision',
]);

type Step = { connect?: unknown[]; disconnect?: unknown[] };
/** Relations travel as steps, which take nothing back that they do not name. */
const isSteps = (value: unknown): value is Step =>
  typeof value === 'object' && value !== null && ('connect' in value || 'disconnect' in value);

/** Strapi's JSON field hands on text where it was given a structure. */
function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
/** An emptied box is no value; the order of a structure's words means nothing. */
function plain(value: unknown): unknown {
  const held = opened(value);
  if (held === undefined || held === '') return null;
  if (Array.isArray(held)) return held.map(plain);
  if (typeof held !== 'object' || held === null) return held;
  return Object.fromEntries(
    Object.entries(held)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, plain(inner)]),
  );
}
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

export function mergeThree({ base, mine, theirs }: { base: Fields; mine: Fields; theirs: Fields }): Merged {
  const both: string[] = [];
  const fields = Object.fromEntries(
    Object.entries(mine).map(([key, wanted]) => {
      if (isSteps(wanted) || !(key in base) || !(key in theirs)) return [key, wanted];
      if (isSame(base[key], theirs[key])) return [key, wanted];
      if (KEPT_BY_THE_SERVER.has(key) || isSame(base[key], wanted)) return [key, theirs[key]];
      if (!isSame(wanted, theirs[key])) both.push(key);
      return [key, wanted];
    }),
  );
  return { fields, both };
}

/** As a dialog asks it. */
export const toConflicts = ({
  both,
  mine,
  theirs,
  hand,
}: {
  both: readonly string[];
  mine: Fields;
  theirs: Fields;
  hand: Pick<FieldConflict, 'by' | 'at' | 'isOwn'>;
}): FieldConflict[] =>
  both.map((field) => ({ field, yours: opened(mine[field]), current: opened(theirs[field]), ...hand }));

export const choose = ({
  merged,
  theirs,
  choices,
}: {
  merged: Merged;
  theirs: Fields;
  choices: Readonly<Record<string, Side>>;
}): Fields => ({
  ...merged.fields,
  ...Object.fromEntries(
    merged.both.filter((field) => choices[field] === 'theirs').map((field) => [field, theirs[field]]),
  ),
});
