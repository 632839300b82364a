/** Signing a document: on the screen, or on paper (R14). */
import { documentText } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { readInput } from '../../platform/http/read-body';
import { readDocument } from '../case-document/read-document';
import { hasFile } from '../material/add/take-file';
import { PAPER_BYTES, askPaper, signOnPaper } from './sign-on-paper';
import { onlineBody, signOnline } from './sign-online';

const doors = ['account', 'staff'] as const;

export const signatureEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/documents/:id/signatures',
    doors,
    permission: null,
    summary: 'Sign online (image, smsCode), or hand in the signed original (multipart: file)',
    files: { maxBytes: PAPER_BYTES, ask: askPaper },
    body: z.union([onlineBody, z.looseObject({})]),
    reply: documentText,
    async handle({ platform, actor, params, body, address, ctx }) {
      const id = params.id;
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
