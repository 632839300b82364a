/** Figures for the wall, reports and other platforms. */
import { isStatisticsView } from '@tiaohe/config';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../../http/endpoint';
import { openEventStream } from '../../../http/event-stream';
import { refuse } from '../../../http/refusal';
import type { Hub } from '../live/hub';
import { overview } from '../views/overview';
import { VIEWS } from '../views/all-views';
import { readScope } from '../views/scope';

const query = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  organisation: z.string().max(60).optional(),
});

export const statisticsEndpoints = (hub: Hub): Endpoint[] => [
  endpoint({
    method: 'GET',
    path: '/statistics/stream',
    doors: ['any', 'staff'],
    permission: ['screen.watch'],
    summary: 'Live figures as server-sent events: tick, feed',
    async handle({ platform, ctx }) {
      const stream = openEventStream(ctx);
      stream.onClose(hub.watch(stream));
      stream.send('tick', {
        views: [],
        overview: await overview(platform.db, readScope({ now: platform.clock.now() })),
      });
      return { taken: true };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/statistics/:view',
    doors: ['any', 'staff'],
    permission: ['screen.watch', 'report.read'],
    summary: 'One view of the metric dictionary',
    query,
    async handle({ platform, params, query: asked }) {
      const view = params.view ?? '';
      if (!isStatisticsView(view)) return refuse('NOT_FOUND');
      return { data: await VIEWS[view](platform.db, readScope({ ...asked, now: platform.clock.now() })) };
    },
  }),
];
