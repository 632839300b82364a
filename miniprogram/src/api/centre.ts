/** What anybody may know about the centre, and what an application asks. */
import type { ApplicationTemplateView, CategoryView, TypicalCaseView } from '@tiaohe/config';
import { get, getPublic, list } from './client';

export type CentreView = {
  name: string;
  phone: string;
  address: string;
  privacyVersion: string;
  smsCodeSeconds: number;
  /** WeChat subscription templates to ask for, the most useful first. */
  subscribeTemplateIds?: string[];
};
export type PrivacyNotice = { version: string; title: string; text: string };

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
