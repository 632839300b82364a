/** Figures for the wall, reports and other platforms. */
import { isStatisticsView } from '@tiaohe/config';
import { z } from 'zod';
import { caseRows } from '../../../access/row-scope';
import { endpoint, type Endpoint } from '../../../http/endpoint';
import { openEventStream } from '../../../http/event-stream';
import { refuse } from '../../../http/refusal';
import type { Hub } from '../live/hub';

const query = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  organisation: z.string().max(60).optional(),
});

const FIGURES = ['screen.watch', 'report.read'] as const;

export const statisticsEndpoints = (hub: Hub): Endpoint[] => [
  endpoint({
    method: 'GET',
    path: '/statistics/stream',
    doors: ['any', 'staff'],
    permission: ['screen.watch'],
    summary: 'Live figures as server-sent events: tick, feed',
    async handle({ actor, ctx, signal }) {
      const rows = caseRows(actor, 'screen.watch');
      // Asked before the stream is open: whoever is refused can still be told.
      const overview = await hub.figures.read({ view: 'overview', asked: { rows }, signal });
      const stream = openEventStream(ctx);
      stream.onClose(hub.watch({ send: stream.send, rows }));
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
    async handle({ actor, params, query: asked, signal }) {
      const view = params.view ?? '';
      if (!isStatisticsView(view)) return refuse('NOT_FOUND');
      const rows = `(${FIGURES.map((permission) => caseRows(actor, permission)).join(' or ')})`;
      return { data: await hub.figures.read({ view, asked: { ...asked, rows }, signal }) };
    },
  }),
];
