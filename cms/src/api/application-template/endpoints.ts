/** What there is to fill in: categories, and the form for a role and category (R2). */
import type { ApplicationTemplateView, CategoryView, WantedMaterial } from '@tiaohe/config';
import { applicationTemplateView, categoryView } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { templateFor, type TemplateRow } from '../case/write/case-columns';

type Full = TemplateRow & {
  required_materials: WantedMaterial[] | null;
};

const view = ({
  document_id: id,
  name,
  version,
  roles,
  categories,
  sections,
  required_materials,
}: Full): ApplicationTemplateView => ({
  id,
  name,
  version,
  roles: roles ?? [],
  categories: categories ?? [],
  sections,
  requiredMaterials: required_materials ?? [],
});

export const templateEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/categories',
    doors: ['public', 'staff'],
    permission: null,
    summary: 'Dispute categories, parents before children',
    reply: categoryView.array(),
    async handle({ platform }) {
      const rows = await platform
        .db('dispute_categories')
        .where({ enabled: true })
        .orderByRaw('parent_code nulls first, sort_order, id')
        .select<{ code: string; name: string; parent_code: string | null }[]>('code', 'name', 'parent_code');
      const data: CategoryView[] = rows.map(({ code, name, parent_code }) => ({
        code,
        name,
        parent: parent_code,
      }));
      return { data };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/application-templates',
    doors: ['account', 'staff'],
    permission: null,
    summary: 'The form to fill in for the acting role and a category',
    query: z.object({ category: z.string().max(60).optional() }),
    reply: applicationTemplateView.array(),
    async handle({ platform, actor, query }) {
      const role = actor.kind === 'account' ? (actor.membership?.role ?? 'person') : 'person';
      const template = await templateFor({ db: platform.db, role, category: query.category ?? null });
      return { data: template ? [view(template as Full)] : [] };
    },
  }),
];
