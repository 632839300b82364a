/** A JSON Schema in the words of TypeScript, short enough for a cell of a table; named shapes become links. As HTML. */
import { escapeHtml } from './escape-html';

export type Shape = Record<string, unknown>;
const NAMED = '#/components/schemas/';

const isUnion = (said: string): boolean => said.includes(' | ');
const listOf = (item: string): string => (isUnion(item) ? `(${item})[]` : `${item}[]`);
const wordOf = (value: unknown): string => (value === null ? 'null' : escapeHtml(JSON.stringify(value)));

function sayObject({ properties, required = [], additionalProperties }: Shape): string {
  const fields = Object.entries((properties ?? {}) as Record<string, Shape>).map(
    ([name, shape]) =>
      `${escapeHtml(name)}${(required as string[]).includes(name) ? '' : '?'}: ${sayShape(shape)}`,
  );
  if (fields.length > 0) return `{ ${fields.join('; ')} }`;
  return additionalProperties ? `{ [key]: ${sayShape(additionalProperties as Shape)} }` : '{}';
}

export function sayShape(shape: Shape): string {
  const { $ref, anyOf, oneOf, type, items, prefixItems, format } = shape;
  if (typeof $ref === 'string') {
    const name = escapeHtml($ref.replace(NAMED, ''));
    return `<a href="#${name}">${name}</a>`;
  }
  const choices = (anyOf ?? oneOf) as Shape[] | undefined;
  if (choices) return choices.map(sayShape).join(' | ');
  if ('const' in shape) return wordOf(shape['const']);
  if (Array.isArray(shape['enum'])) return shape['enum'].map(wordOf).join(' | ');
  if (Array.isArray(prefixItems)) return `[${(prefixItems as Shape[]).map(sayShape).join(', ')}]`;
  if (type === 'array') return listOf(sayShape((items ?? {}) as Shape));
  if (type === 'object') return sayObject(shape);
  if (Array.isArray(type)) return type.map(String).join(' | ');
  if (typeof type !== 'string') return 'unknown';
  return typeof format === 'string' ? `${type} (${escapeHtml(format)})` : type;
}
