/** Rating the mediation, and reading one's own ratings (R18). */
import { ratingView, ratingsView } from '@tiaohe/config/contracts';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { pageQuery } from '../../platform/http/paging';
import { refuse } from '../../platform/http/refusal';
import { addRating, ratingBody } from './add-rating';
import { readRatings } from './read-ratings';

export const ratingEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/cases/:id/ratings',
    doors: ['account'],
    permission: ['case.apply', 'case.respond'],
    summary: 'Rate the mediator of a closed case, once per party',
    body: ratingBody,
    reply: ratingView,
    handle: async ({ platform, actor, params, body, address }) => ({
      status: 201,
      data: await addRating({ platform, actor, caseId: params.id, input: body, address }),
    }),
  }),
  endpoint({
    method: 'GET',
    path: '/mediators/me/ratings',
    doors: ['account'],
    permission: ['case.mediate'],
    summary: 'Ratings of the mediator who asks, without names',
    query: pageQuery,
    reply: ratingsView,
    async handle({ platform: { db }, actor, query }) {
      const mediator = await db('mediators')
        .where({ account_id: actor.id })
        .first<{ id: number } | undefined>('id');
      return {
        data: await readRatings({ db, mediatorId: mediator?.id ?? refuse('NOT_FOUND'), paging: query }),
      };
    },
  }),
];
