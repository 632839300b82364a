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

/** The form for one's role and the category, if there is one. */
export async function loadTemplate({
  category,
}: {
  category: string;
}): Promise<ApplicationTemplateView | null> {
  const [form = null] = await get<ApplicationTemplateView[]>('/api/application-templates', { category });
  return form;
}
