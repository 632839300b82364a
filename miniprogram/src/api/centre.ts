/** What anybody may know about the centre, and what an application asks. */
import type {
  ApplicationTemplateView,
  CategoryView,
  CentreView,
  PrivacyNotice,
  TypicalCaseView,
} from '@tiaohe/config';
import { get, getPublic, list } from './client';

export const loadCentre = () => getPublic<CentreView>('/api/centre');
export const loadPrivacyNotice = () => getPublic<PrivacyNotice>('/api/privacy-notice');
export const loadCategories = () => getPublic<CategoryView[]>('/api/categories');
export const loadTypicalCases = (query: { category?: string; q?: string; page: number }) =>
  list<TypicalCaseView>('/api/typical-cases', { ...query, pageSize: 20 });

/** The server may answer with the one form that fits, or with those that fit, the best first. */
export async function loadTemplate({
  category,
}: {
  category: string;
}): Promise<ApplicationTemplateView | null> {
  const answer = await get<ApplicationTemplateView | ApplicationTemplateView[] | null>(
    '/api/application-templates',
    { category },
  );
  return Array.isArray(answer) ? (answer[0] ?? null) : answer;
}
