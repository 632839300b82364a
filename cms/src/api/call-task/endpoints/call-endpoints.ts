/** Calls for staff, and the provider's callback. */
import { z } from 'zod';
import { enqueue } from '../../../outbox/enqueue';
import { endpoint, type Endpoint } from '../../../http/endpoint';
import { takeVendorEvent } from '../../vendor-event/take-vendor-event';
import { openCase } from '../../case/read/open-case';
import { viewCalls } from '../read/view-calls';
import type { CallAttemptRow } from '../rows';

const READS_CALLS = ['call.read', 'case.follow-up'] as const;

export const callEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/cases/:id/calls',
    doors: ['staff'],
    permission: READS_CALLS,
    summary: 'Robot calls of a case',
    async handle({ platform, actor, params }) {
      const { row } = await openCase({ db: platform.db, actor, id: params.id ?? '', needs: READS_CALLS });
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
