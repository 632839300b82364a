/** Dispute categories as choices: the vocabulary's list, so that a filter needs no request. */
import { listCategories } from '@tiaohe/config';
import type { Choice } from '../parts/fields';

const CATEGORIES = listCategories();
const nameOf = (code: string | null) => CATEGORIES.find((category) => category.code === code)?.name ?? '';

/** Second-level names carry their parent: 合同 / 民间借贷. */
export const CATEGORY_CHOICES: readonly Choice[] = CATEGORIES.map(({ code, name, parent }) => ({
  value: code,
  label: parent ? `${nameOf(parent)} / ${name}` : name,
}));
