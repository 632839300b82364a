/** The Chinese name of a category code, from the centre's own list. */
import type { Knex } from 'knex';

export async function categoryName(db: Knex, code: string | null): Promise<string> {
  if (!code) return '其他';
  const row = await db('dispute_categories').where({ code }).first<{ name: string } | undefined>('name');
  return row?.name ?? '其他';
}
