/** Templates of documents, for staff (R19). */
import { catalogueField, documentTemplateView } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import type { DocumentTemplateRow } from '../../platform/rows/document-template';
import { FIELD_CATALOGUE } from './field-catalogue';
import { findTemplate, templateFile } from './find-template';
import { addTemplate, addVersion, changeTemplate } from './save-template';
import { sendWord } from './send-word';
import { TEMPLATE_BYTES, takeTemplate } from './take-template';
import { templateBody, templateChangeBody } from './template-body';
import { toTemplateView } from './template-view';

const staff = { doors: ['staff'], permission: ['template.manage'] } as const;

export const documentTemplateEndpoints: Endpoint[] = [
  endpoint({
    ...staff,
    method: 'GET',
    path: '/templates',
    summary: 'Document templates in use; all=1 lists every version',
    query: z.object({ kind: z.string().max(40).optional(), all: z.string().optional() }),
    reply: documentTemplateView.array(),
    async handle({ platform: { db }, query }) {
      const rows = db<DocumentTemplateRow>('document_templates').orderBy([
        { column: 'kind' },
        { column: 'code' },
        { column: 'version', order: 'desc' },
      ]);
      if (query.kind) void rows.where({ kind: query.kind as DocumentTemplateRow['kind'] });
      // The newest of each line, in use or not, so that one that was switched off can be switched on again.
      if (query.all !== '1')
        void rows.whereRaw(
          'version = (select max(o.version) from document_templates o where o.code = document_templates.code)',
        );
      return { data: (await rows).map(toTemplateView) };
    },
  }),
  endpoint({
    ...staff,
    method: 'GET',
    path: '/templates/fields',
    summary: 'The fields that a template may name',
    reply: catalogueField.array().readonly(),
    handle: async () => ({ data: FIELD_CATALOGUE }),
  }),
  endpoint({
    ...staff,
    method: 'POST',
    path: '/templates',
    summary: 'Add a template (multipart: file, name, kind, outcomes, categories)',
    files: { maxBytes: TEMPLATE_BYTES },
    body: templateBody,
    reply: documentTemplateView,
    async handle({ platform, actor, address, body, ctx }) {
      const file = await takeTemplate({ platform, ctx });
      return {
        status: 201,
        data: toTemplateView(await addTemplate({ platform, actor, address, input: body, file })),
      };
    },
  }),
  endpoint({
    ...staff,
    method: 'POST',
    path: '/templates/:id/versions',
    summary: 'Upload a new version (multipart: file); the old one is kept',
    files: {
      maxBytes: TEMPLATE_BYTES,
      ask: ({ platform, params }) => findTemplate(platform, params.id),
    },
    reply: documentTemplateView,
    async handle({ platform, actor, address, params, ctx }) {
      const file = await takeTemplate({ platform, ctx });
      return {
        status: 201,
        data: toTemplateView(await addVersion({ platform, actor, address, id: params.id, file })),
      };
    },
  }),
  endpoint({
    ...staff,
    method: 'PUT',
    path: '/templates/:id',
    summary: 'Rename a template, bind it to outcomes or categories, switch it on or off',
    body: templateChangeBody,
    reply: documentTemplateView,
    async handle({ platform, actor, address, params, body }) {
      const { revision, ...change } = body;
      const id = params.id;
      return {
        data: toTemplateView(await changeTemplate({ platform, actor, address, id, change, revision })),
      };
    },
  }),
  endpoint({
    ...staff,
    method: 'GET',
    path: '/templates/:id/content',
    summary: 'The template itself, as a Word file',
    reply: 'file',
    async handle({ platform, params, ctx }) {
      const row = await findTemplate(platform, params.id);
      return sendWord(ctx, { name: `${row.name} v${row.version}`, file: await templateFile(platform, row) });
    },
  }),
];
