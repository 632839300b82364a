/** What stands in the way of an action and cannot be mended in its own form. */
import type { Missing, OfferedAction } from '@tiaohe/config';
import { ACTION_FORMS } from './action-forms';

/** A lack whose field the form asks for (who is willing, which mediator) is mended by filling the form. */
export function obstacles({ action, missing }: OfferedAction): Missing[] {
  const { pick, fields } = ACTION_FORMS[action];
  const asked = new Set<string>([...(pick ? [pick.name] : []), ...fields.map(({ key }) => key)]);
  return missing.filter(({ field }) => !asked.has(field));
}

/** The tab of the case page where a lack is mended. */
const TABS: Record<string, string> = {
  fields: 'facts',
  remarks: 'facts',
  respondents: 'parties',
  parties: 'parties',
  consent: 'parties',
  materials: 'materials',
  records: 'records',
  sessions: 'sessions',
  documents: 'documents',
  calls: 'calls',
};
export const tabOf = (field: string): string | null => TABS[field] ?? null;
