/** Figures for the wall, reports and other platforms. */
import { isStatisticsView, type StatisticsEvents } from '@tiaohe/config';
import { statisticsAnswer } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { figurePlaces, figureRows } from '../../access/row-scope';
import type { Actor } from '../../platform/actor';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { openEventStream } from '../../platform/http/event-stream';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { Hub } from './live/hub';

const query = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  organisation: z.string().max(60).optional(),
});

const FIGURES = ['screen.watch', 'report.read'] as const;
type Figure = (typeof FIGURES)[number];

const either = (conditions: readonly string[]): string =>
  conditions.includes('true') ? 'true' : `(${conditions.join(' or ')})`;

/** What whoever asks may know of, by any of these permissions. Two askers with the same text may share an answer. */
const reachOf = (actor: Actor, by: readonly Figure[]) => ({
  rows: either(by.map((permission) => figureRows(actor, permission))),
  places: either(by.map((permission) => figurePlaces(actor, permission, 'o.id'))),
});

/** Another organisation's figures are not there for whoever knows none of its cases. */
async function refuseForeign(
  { db }: Platform,
  { rows, places }: ReturnType<typeof reachOf>,
  organisation: string | undefined,
): Promise<void> {
  if (!organisation || rows === 'true') return;
  const known = await db('organisations as o')
    .where({ 'o.document_id': organisation })
    .whereRaw(`(${places} or exists (select from cases c where c.organisation_id = o.id and ${rows}))`)
    .first('o.id');
  if (!known) refuse('NOT_FOUND');
}

export const statisticsEndpoints = (hub: Hub): Endpoint[] => [
  endpoint({
    method: 'GET',
    path: '/statistics/stream',
    doors: ['any', 'staff'],
    permission: ['screen.watch'],
    summary: 'Live figures as server-sent events: tick, feed',
    reply: 'events',
    async handle({ actor, ctx, signal }) {
      const reach = reachOf(actor, ['screen.watch']);
      // Asked before the stream is open: whoever is refused can still be told.
      const overview = await hub.figures.read({ view: 'overview', asked: reach, signal });
      const stream = openEventStream<StatisticsEvents>(ctx);
      stream.onClose(hub.watch({ send: stream.send, ...reach }));
      stream.send('tick', { views: [], overview });
      return { taken: true };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/statistics/:view',
    doors: ['any', 'staff'],
    permission: FIGURES,
    summary: 'One view of the metric dictionary',
    query,
    reply: statisticsAnswer,
    async handle({ platform, actor, params, query: asked, signal }) {
      const view = params.view;
      if (!isStatisticsView(view)) return refuse('NOT_FOUND');
      const reach = reachOf(actor, FIGURES);
      await refuseForeign(platform, reach, asked.organisation);
      return { data: await hub.figures.read({ view, asked: { ...asked, ...reach }, signal }) };
    },
  }),
];
