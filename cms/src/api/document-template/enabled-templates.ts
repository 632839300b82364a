/** Templates in use, with their bytes at hand. */
import { buffer } from 'node:stream/consumers';
import type { Vault } from '@tiaohe/file-vault';
import type { Knex } from 'knex';
import { readJson } from '../../platform/db/read-json';
import type { DocumentTemplateRow } from '../../platform/rows/document-template';

export type UsableTemplate = Omit<DocumentTemplateRow, 'outcomes' | 'categories'> & {
  outcomes: string[];
  categories: string[];
};

export async function enabledTemplates(db: Knex): Promise<UsableTemplate[]> {
  const rows = await db<DocumentTemplateRow>('document_templates')
    .where({ enabled: true })
    .whereNotNull('storage_key');
  return rows.map((row) => ({
    ...row,
    outcomes: readJson<string[]>(row.outcomes, []),
    categories: readJson<string[]>(row.categories, []),
  }));
}

const MOST = 50;
const kept = new Map<string, Buffer>();

/** Content-addressed, so what was read once is good for ever. */
export async function templateBytes({
  vault,
  storageKey,
}: {
  vault: Vault;
  storageKey: string;
}): Promise<Buffer> {
  const hit = kept.get(storageKey);
  if (hit) return hit;
  const bytes = await buffer(await vault.open(storageKey));
  if (kept.size >= MOST) kept.clear();
  kept.set(storageKey, bytes);
  return bytes;
}
