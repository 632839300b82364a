/** The meeting service says that a meeting has ended, or that its recording is ready (R12b). */
import { WEBHOOK_REPLY } from '@tiaohe/online-meeting';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../../platform/http/endpoint';
import { refuse } from '../../../platform/http/refusal';
import { enqueue } from '../../../platform/outbox/enqueue';
import type { Platform } from '../../../platform/platform';
import { vendorsOf } from '../../../platform/vendors/vendors';
import { takeVendorEvent, vendorRequest } from '../../vendor-event/take-vendor-event';

type Event = { eventId: string; event: { name: string; meetingId: string | null } };

/** Events may come twice and out of order: each leads to the same question to the service. */
async function follow(platform: Platform, { eventId, event: { name, meetingId } }: Event): Promise<void> {
  const { db } = platform;
  const now = platform.clock.now();
  const session = meetingId
    ? await db('mediation_sessions').where({ meeting_id: meetingId }).first<{ id: number } | undefined>('id')
    : undefined;
  if (!session || !meetingId) return;
  if (name === 'meeting.end')
    await db('mediation_sessions')
      .where({ id: session.id, meeting_state: 'ready' })
      .update({ meeting_state: 'ended', updated_at: now });
  if (name === 'recording.completed') {
    await enqueue({
      db,
      now,
      jobs: [
        { kind: 'meeting.recordings', key: `recordings:${meetingId}:${eventId}`, payload: { meetingId } },
      ],
    });
  }
}

export const meetingCallbackEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/callbacks/online-meeting',
    doors: ['public'],
    permission: null,
    summary: 'The meeting service checks that this address is ours',
    query: z.looseObject({}),
    reply: 'vendor',
    async handle(asked) {
      const { ctx, platform } = asked;
      const said = vendorsOf(platform.strapi).meetings.readWebhook(vendorRequest(asked));
      if (!said.ok || said.kind !== 'check') return refuse('CALLBACK_REFUSED');
      ctx.status = 200;
      ctx.type = 'text/plain';
      ctx.body = said.reply;
      return { taken: true };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/callbacks/online-meeting',
    doors: ['public'],
    permission: null,
    summary: 'The meeting service says that a meeting has ended or a recording is ready',
    query: z.looseObject({}),
    reply: 'vendor',
    async handle(asked) {
      const taken = await takeVendorEvent(asked, 'online-meeting', (vendors, request) => {
        const said = vendors.meetings.readWebhook(request);
        return said.ok && said.kind === 'check' ? ({ ok: false, reason: 'bad-body' } as const) : said;
      });
      await follow(asked.platform, taken);
      asked.ctx.status = 200;
      asked.ctx.type = 'text/plain';
      asked.ctx.body = WEBHOOK_REPLY;
      return { taken: true };
    },
  }),
];
