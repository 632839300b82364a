/** The application form that a category asks for. */
import type { ApplicationTemplateView } from '@tiaohe/config';
import type { Desk } from './use-desk';

export const templateCalls = (desk: Desk) => ({
  forCategory: (category: string) =>
    desk.get<ApplicationTemplateView[]>('/application-templates', { category }),
});
