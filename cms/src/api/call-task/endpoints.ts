/** Calls for staff, and the provider's callback. */
import { callView } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { enqueue } from '../../platform/outbox/enqueue';
import type { CallAttemptRow } from '../../platform/rows/call-attempt';
import { openCase } from '../case/read/open-case';
import { takeVendorEvent } from '../vendor-event/take-vendor-event';
import { viewCalls } from './view-calls';

const READS_CALLS = ['call.read', 'case.follow-up'] as const;

export const callEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/cases/:id/calls',
    doors: ['staff'],
    permission: READS_CALLS,
    summary: 'Robot calls of a case',
    reply: callView.array(),
    async handle({ platform, actor, params }) {
      const { row } = await openCase({ db: platform.db, actor, id: params.id, needs: READS_CALLS });
      return { data: await viewCalls({ db: platform.db, caseId: row.id }) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/callbacks/outbound-call',
    doors: ['public'],
    permission: null,
    summary: 'The call provider says that a call has ended or a recording is ready',
    query: z.looseObject({}),
    reply: 'vendor',
    async handle(asked) {
      const { platform, ctx } = asked;
      const taken = await takeVendorEvent(asked, 'outbound-call', (vendors, request) =>
        vendors.calls.readCallback(request),
      );
      const attempt = await platform
        .db<CallAttemptRow>('call_attempts')
        .where({ call_id: taken.callId })
        .first();
      if (attempt) {
        const now = platform.clock.now();
        const job = {
          kind: 'call.settle' as const,
          key: `settle:${attempt.id}:${taken.eventId}`,
          payload: { attemptId: attempt.id },
        };
        await enqueue({ db: platform.db, now, jobs: [job] });
      }
      ctx.body = { ErrCode: 0, ErrMsg: '' };
      return { taken: true };
    },
  }),
];
