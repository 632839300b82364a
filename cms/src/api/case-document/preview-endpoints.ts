/** What a template would say for a case (R19). */
import { templatePreview } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { sendWord } from '../document-template/send-word';
import { previewTemplate } from './preview-template';

const staff = { doors: ['staff'], permission: ['template.manage'] } as const;

export const previewEndpoints: Endpoint[] = [
  endpoint({
    ...staff,
    method: 'GET',
    path: '/templates/:id/preview',
    summary: 'What a template says for a case, or for an invented one; download=1 gives the Word file',
    query: z.object({ caseId: z.string().max(40).optional(), download: z.string().optional() }),
    reply: { fileOr: templatePreview },
    async handle({ platform, actor, params, query, ctx }) {
      const preview = await previewTemplate({ platform, actor, id: params.id, caseId: query.caseId });
      if (query.download === '1') return sendWord(ctx, { name: `${preview.name} 预览`, file: preview.file });
      return { data: { paragraphs: preview.paragraphs, missing: preview.missing } };
    },
  }),
];
