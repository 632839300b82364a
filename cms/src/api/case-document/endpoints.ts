/** Documents of a case: what was generated, and what they say (R14). */
import { documentText, documentView } from '@tiaohe/config/contracts';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { openCase } from '../case/read/open-case';
import { listDocuments } from './list-documents';
import { readDocument } from './read-document';
import { requestBody, requestDocument } from './request-document';

const doors = ['account', 'staff'] as const;

export const documentEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/cases/:id/documents',
    doors,
    permission: null,
    summary: 'Documents of a case',
    reply: documentView.array(),
    async handle({ platform: { db }, actor, params }) {
      const opened = await openCase({ db, actor, id: params.id });
      return { data: await listDocuments({ db, actor, opened }) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/cases/:id/documents',
    doors,
    permission: null,
    summary:
      'Make one document: the notice of rights, or a closing’s document once more with values typed for it',
    body: requestBody,
    reply: documentText,
    async handle({ platform, actor, params, body, address }) {
      const id = await requestDocument({ platform, actor, caseId: params.id, input: body, address });
      return { status: 201, data: await readDocument({ platform, actor, id }) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/documents/:id',
    doors,
    permission: null,
    summary: 'What a document says, and who has signed',
    reply: documentText,
    handle: async ({ platform, actor, params }) => ({
      data: await readDocument({ platform, actor, id: params.id }),
    }),
  }),
];
