/** Documents of a case: what was generated, what they say, and signing them (R14). */
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../../http/endpoint';
import { readInput } from '../../../http/read-body';
import { openCase } from '../../case/read/open-case';
import { hasFile } from '../../material/add/take-file';
import { onlineBody, signOnline } from '../../signature/sign/sign-online';
import { askPaper, PAPER_BYTES, signOnPaper } from '../../signature/sign/sign-on-paper';
import { listDocuments } from '../read/list-documents';
import { readDocument } from '../read/read-document';
import { requestBody, requestDocument } from '../request/request-document';

const doors = ['account', 'staff'] as const;

export const documentEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/cases/:id/documents',
    doors,
    permission: null,
    summary: 'Documents of a case',
    async handle({ platform: { db }, actor, params }) {
      const opened = await openCase({ db, actor, id: params.id ?? '' });
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
    async handle({ platform, actor, params, body, address }) {
      const id = await requestDocument({ platform, actor, caseId: params.id ?? '', input: body, address });
      return { status: 201, data: await readDocument({ platform, actor, id }) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/documents/:id',
    doors,
    permission: null,
    summary: 'What a document says, and who has signed',
    handle: async ({ platform, actor, params }) => ({
      data: await readDocument({ platform, actor, id: params.id ?? '' }),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/documents/:id/signatures',
    doors,
    permission: null,
    summary: 'Sign online (image, smsCode), or hand in the signed original (multipart: file)',
    files: { maxBytes: PAPER_BYTES, ask: askPaper },
    body: z.union([onlineBody, z.looseObject({})]),
    async handle({ platform, actor, params, body, address, ctx }) {
      const id = params.id ?? '';
      if (hasFile(ctx)) await signOnPaper({ platform, actor, id, ctx, address });
      else
        await signOnline({
          platform,
          actor,
          id,
          input: readInput(onlineBody, body) as z.infer<typeof onlineBody>,
          address,
          userAgent: ctx.get('user-agent'),
        });
      return { status: 201, data: await readDocument({ platform, actor, id }) };
    },
  }),
];
