/** A library case as the contract shows it. */
import { atShanghai, type TypicalCaseView } from '@tiaohe/config';
import type { TypicalCaseRow } from '../../platform/rows/typical-case';

/** With the name of its category, where that still stands. */
export type ListedTypicalCase = TypicalCaseRow & { category_name?: string | null };

export const toTypicalCaseView = (row: ListedTypicalCase): TypicalCaseView => ({
  id: row.document_id,
  title: row.title,
  category: row.category ?? '',
  categoryName: row.category_name ?? row.category ?? '',
  facts: row.facts ?? '',
  focus: row.focus,
  process: row.process,
  outcome: row.outcome,
  law: row.law,
  comment: row.comment,
  publishedAt: row.published_on ? atShanghai(row.published_on).toISOString() : null,
  enabled: row.enabled,
  revision: row.revision ?? 1,
});
