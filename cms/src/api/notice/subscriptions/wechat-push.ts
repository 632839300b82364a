/** WeChat's message push: it checks that this address is ours, and tells what people chose and what did not arrive. */
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../../platform/http/endpoint';
import { refuse } from '../../../platform/http/refusal';
import { vendorsOf } from '../../../platform/vendors/vendors';
import { takeVendorEvent, vendorRequest } from '../../vendor-event/take-vendor-event';
import { takeSubscriptionEvent } from './take-subscription-event';

/** They take anything else for a failure and come again. */
const TAKEN = 'success';

export const wechatPushEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/callbacks/wechat',
    doors: ['public'],
    permission: null,
    summary: 'WeChat checks that this address is ours',
    query: z.looseObject({}),
    reply: 'vendor',
    async handle(asked) {
      const { ctx, platform } = asked;
      const said = vendorsOf(platform.strapi).wechat.readPush(vendorRequest(asked));
      if (!said.ok && said.reason === 'not-configured') return refuse('NOT_CONFIGURED');
      if (!said.ok || said.kind !== 'echo') return refuse('CALLBACK_REFUSED');
      ctx.status = 200;
      ctx.type = 'text/plain';
      ctx.body = said.reply;
      return { taken: true };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/callbacks/wechat',
    doors: ['public'],
    permission: null,
    summary: 'WeChat says what somebody chose about its messages, or that one did not arrive',
    query: z.looseObject({}),
    reply: 'vendor',
    async handle(asked) {
      const { ctx, platform } = asked;
      const { wechat } = vendorsOf(platform.strapi);
      await takeVendorEvent(
        asked,
        'wechat',
        (_vendors, request) => {
          const said = wechat.readPush(request);
          return said.ok && said.kind === 'echo' ? ({ ok: false, reason: 'bad-body' } as const) : said;
        },
        async ({ trx, said }) => {
          const event = said.kind === 'event' ? wechat.readSubscription(said.event) : null;
          if (event) await takeSubscriptionEvent({ platform, trx, event });
        },
      );
      ctx.status = 200;
      ctx.type = 'text/plain';
      ctx.body = TAKEN;
      return { taken: true };
    },
  }),
];
