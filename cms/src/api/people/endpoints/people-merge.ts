/** Putting a duplicate account into the one that stays (R38): seen first, then done. */
import { mergePreview, personDetail } from '@tiaohe/config/contracts';
import { endpoint, type Endpoint } from '../../../platform/http/endpoint';
import { mergeAccounts } from '../merge/merge-accounts';
import { previewMerge } from '../merge/preview-merge';
import { viewPerson } from '../view-person';
import { merging, mergingQuery } from './people-inputs';

export const mergeEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/accounts/:id/merge',
    doors: ['staff'],
    permission: ['account.manage'],
    summary: 'What merging this account into another would move, and what is in the way',
    query: mergingQuery,
    reply: mergePreview,
    handle: async ({ platform, params, query }) => ({
      data: await previewMerge({ platform, fromId: params.id, intoId: query.into }),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/accounts/:id/merge',
    doors: ['staff'],
    permission: ['account.manage'],
    summary: 'Merge this account into another; this one is closed',
    changesAccess: true,
    body: merging,
    reply: personDetail,
    async handle({ platform, actor, params, body, address }) {
      const pair = { fromId: params.id, intoId: body.into };
      await mergeAccounts({ platform, actor, ...pair, reason: body.reason, address });
      return { data: await viewPerson({ platform, id: body.into }) };
    },
  }),
];
