/** The files of a case: list, add, download, replace, remove. */
import { fileLink, materialView } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { refuse } from '../../platform/http/refusal';
import { openCase } from '../case/read/open-case';
import { addMaterial } from './add/add-material';
import { askAddition } from './add/ask-addition';
import { newMaterialBody, newVersionBody } from './add/material-body';
import { askReplacement, replaceMaterial } from './add/replace-material';
import { MAX_BYTES } from './add/take-file';
import { listMaterials } from './read/list-materials';
import { listVersions } from './read/list-versions';
import { linkToMaterial } from './read/material-link';
import { toMaterialView } from './read/material-view';
import { openLicence } from './read/open-licence';
import { openMaterial } from './read/open-material';
import { viewerOf } from './read/viewer';
import { removeMaterial } from './remove-material';

const doors = ['account', 'staff'] as const;

export const materialEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/cases/:id/materials',
    doors,
    permission: null,
    summary: 'Files of a case',
    query: z.object({ q: z.string().trim().max(100).optional() }),
    reply: materialView.array(),
    async handle({ platform: { db }, actor, params, query }) {
      const opened = await openCase({ db, actor, id: params.id });
      const rows = await listMaterials({
        db,
        caseId: opened.row.id,
        viewer: viewerOf(actor, opened),
        q: query.q,
      });
      return { data: rows.map(toMaterialView) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/cases/:id/materials',
    doors,
    permission: null,
    summary: 'Add a file (multipart: file, kind, note), or register one that is kept offline',
    files: {
      maxBytes: MAX_BYTES,
      ask: async ({ platform: { db }, actor, params }) =>
        askAddition(actor, await openCase({ db, actor, id: params.id })),
    },
    body: newMaterialBody,
    reply: materialView,
    async handle({ platform, actor, params, body, ctx, address }) {
      const row = await addMaterial({ platform, actor, caseId: params.id, input: body, ctx, address });
      return { status: 201, data: toMaterialView(row) };
    },
  }),
  endpoint({
    method: 'PUT',
    path: '/materials/:id',
    doors,
    permission: null,
    summary: 'Put a new version in a file’s place; the old one is kept',
    files: {
      maxBytes: MAX_BYTES,
      ask: async ({ platform: { db }, actor, params }) =>
        askReplacement(actor, await openMaterial({ db, actor, id: params.id })),
    },
    body: newVersionBody,
    reply: materialView,
    async handle({ platform, actor, params, body, ctx, address }) {
      const row = await replaceMaterial({ platform, actor, id: params.id, input: body, ctx, address });
      return { data: toMaterialView(row) };
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/materials/:id',
    doors,
    permission: null,
    summary: 'Take a file out of a draft',
    reply: 'nothing',
    async handle({ platform, actor, params, address }) {
      await removeMaterial({ platform, actor, id: params.id, address });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/materials/:id/versions',
    doors,
    permission: null,
    summary: 'Every version of one file',
    reply: materialView.array(),
    async handle({ platform: { db }, actor, params }) {
      const { material } = await openMaterial({ db, actor, id: params.id });
      return { data: (await listVersions(db, material.id)).map(toMaterialView) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/materials/:id/content',
    doors,
    permission: null,
    summary: 'Download a file: redirects to a link that works for five minutes; link=1 answers the link',
    query: z.object({ link: z.string().optional(), download: z.string().optional() }),
    reply: { fileOr: fileLink },
    async handle({ platform, actor, params, query, address, ctx }) {
      const id = params.id;
      const material =
        (await openLicence({ platform, actor, id, address })) ??
        (await openMaterial({ db: platform.db, actor, id })).material;
      const link =
        (await linkToMaterial({ platform, material, inline: query.download !== '1' })) ??
        refuse('NOT_FOUND', { message: '这份材料保存在线下，请按登记的地址查找' });
      if (query.link === '1') return { data: link };
      ctx.status = 302;
      ctx.set('Location', link.url);
      ctx.body = '';
      return { taken: true };
    },
  }),
];
