/** What is asked before Strapi's page for webhooks writes an address: that it leads out of the house (platform/vendors/outward.ts). */
import { findInner } from '../../platform/vendors/outward';
import { fieldsOf, refuseFieldInWords, type Asked, type Rules } from './rule';

/** Said while somebody is there to read it; whether the address still leads outside is asked again at each connection. */
async function askAddress({ platform, body }: Asked): Promise<void> {
  const { url } = fieldsOf(body);
  if (typeof url !== 'string') return;
  const inner = await findInner(url, platform.settings.innerAddresses);
  if (inner)
    refuseFieldInWords(
      'url',
      `这个地址指向内部网络（${inner}），不能使用。确需使用时请运维人员加入 INNER_ADDRESSES`,
    );
}

// prettier-ignore
export const WEBHOOK_RULES = {
  'POST /admin/webhooks':    { records: 'webhook.add',    of: 'webhook', ask: askAddress },
  'PUT /admin/webhooks/:id': { records: 'webhook.change', of: 'webhook', ask: askAddress },
} as const satisfies Rules;
