/** Finds for each field of a kind its column in the file: by its label, by what else people call it, or as a person has said. */
import type { ImportField } from './import-kind';

export type Mapping<F extends string> = Partial<Record<F, number>>;

/** Spaces, marks and the case of Latin letters are of no weight: 「申 请 人：」 is 申请人. */
const plainHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s:：*（）()、,，./\-_]/gu, '');

/** @param said columns that a person chose by hand; they win, and no column serves twice. */
export function mapColumns<F extends string>({
  headers,
  fields,
  said = {},
}: {
  headers: readonly string[];
  fields: readonly ImportField<F>[];
  said?: Mapping<F>;
}): { mapping: Mapping<F>; unknown: string[]; missing: F[] } {
  const plain = headers.map(plainHeader);
  const mapping: Mapping<F> = { ...said };
  const isFree = (column: number): boolean => !Object.values(mapping).includes(column);
  for (const { key, label, aliases } of fields) {
    if (mapping[key] !== undefined) continue;
    const names = [label, ...aliases].map(plainHeader);
    const column = plain.findIndex((header, at) => names.includes(header) && isFree(at));
    if (column >= 0) mapping[key] = column;
  }
  const unknown = headers.filter((header, at) => header.trim() !== '' && isFree(at));
  const missing = fields
    .filter(({ key, required }) => required && mapping[key] === undefined)
    .map(({ key }) => key);
  return { mapping, unknown, missing };
}
