/** Figures for the wall, reports and other platforms. */
import { isStatisticsView } from '@tiaohe/config';
import { z } from 'zod';
import type { Actor } from '../../../access/actor';
import { figurePlaces, figureRows } from '../../../access/row-scope';
import { endpoint, type Endpoint } from '../../../http/endpoint';
import { openEventStream } from '../../../http/event-stream';
import { refuse } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import type { Hub, Watcher } from '../live/hub';
import { overview } from '../views/overview';
import { VIEWS } from '../views/all-views';
import { readScope } from '../views/scope';

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

/** Whoever may know some cases alone is told when to look again, with their own figures, and nothing of the rest. */
function ownFigures({
  platform,
  stream,
  figures,
}: {
  platform: Platform;
  stream: Watcher;
  figures: () => Promise<unknown>;
}): Watcher {
  const tell = async (views: unknown) => stream.send('tick', { views, overview: await figures() });
  return {
    send(event, data) {
      if (event !== 'tick') return;
      void tell((data as { views: unknown }).views).catch((error: Error) =>
        platform.log('warn', `Live figures: ${error.message}`),
      );
    },
  };
}

export const statisticsEndpoints = (hub: Hub): Endpoint[] => [
  endpoint({
    method: 'GET',
    path: '/statistics/stream',
    doors: ['any', 'staff'],
    permission: ['screen.watch'],
    summary: 'Live figures as server-sent events: tick, feed',
    async handle({ platform, actor, ctx }) {
      const reach = reachOf(actor, ['screen.watch']);
      const figures = () => overview(platform.db, readScope({ now: platform.clock.now(), ...reach }));
      const stream = openEventStream(ctx);
      stream.onClose(hub.watch(reach.rows === 'true' ? stream : ownFigures({ platform, stream, figures })));
      stream.send('tick', { views: [], overview: await figures() });
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
    async handle({ platform, actor, params, query: asked }) {
      const view = params.view ?? '';
      if (!isStatisticsView(view)) return refuse('NOT_FOUND');
      const reach = reachOf(actor, FIGURES);
      await refuseForeign(platform, reach, asked.organisation);
      return {
        data: await VIEWS[view](platform.db, readScope({ ...asked, ...reach, now: platform.clock.now() })),
      };
    },
  }),
];
