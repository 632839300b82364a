/** Tencent Cloud SMS, API 2021-01-11. Translates our words into theirs and their codes into ours; decides nothing. */
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import { SMS_TEMPLATES } from '@tiaohe/config';
import { deliveryOfCode } from '../delivery-of-code';
import type { Delivery, SmsOptions, SmsSender } from '../port';
import { plainHttpAgent } from './plain-http-agent';

type SendReply = { SendStatusSet?: { SerialNo: string; Code: string }[] };
type StatusReply = { PullSmsSendStatusSet?: { SerialNo: string; SessionContext?: string | null }[] };

const PAGE = 100;
const PAGES = 5;
/** Their clock and ours may differ; a status that is a little too old still counts. */
const SLACK_SECONDS = 60;
const DAY_SECONDS = 86_400;

export function createTencentSms(options: SmsOptions): SmsSender {
  const { secretId, secretKey, sdkAppId, signName, templateIds, region, timeoutSeconds = 8 } = options;
  const { endpoint = 'sms.tencentcloudapi.com', protocol = 'https://' } = options;
  const client = new CommonClient(endpoint, '2021-01-11', {
    credential: { secretId, secretKey },
    region,
    profile: {
      httpProfile: {
        endpoint,
        protocol,
        reqTimeout: timeoutSeconds,
        agent: plainHttpAgent(endpoint, protocol),
      },
    },
  });

  return {
    configured: true,

    async send({ key, phone, template, params }) {
      if (params.length !== SMS_TEMPLATES[template].params.length)
        return { status: 'refused', reason: 'bad-parameters' };
      try {
        const reply = (await client.request('SendSms', {
          PhoneNumberSet: [`+86${phone}`],
          SmsSdkAppId: sdkAppId,
          SignName: signName,
          TemplateId: templateIds[template],
          TemplateParamSet: params,
          SessionContext: key,
        })) as SendReply;
        const [status] = reply.SendStatusSet ?? [];
        return status
          ? deliveryOfCode({ code: status.Code, reference: status.SerialNo })
          : { status: 'retry', reason: 'empty-reply' };
      } catch (error) {
        return deliveryOfError(error);
      }
    },

    async findSent({ phone, since, key }) {
      const begin = Math.floor(since.getTime() / 1000) - SLACK_SECONDS;
      try {
        for (let page = 0; page < PAGES; page += 1) {
          const reply = (await client.request('PullSmsSendStatusByPhoneNumber', {
            PhoneNumber: `+86${phone}`,
            SmsSdkAppId: sdkAppId,
            BeginTime: begin,
            EndTime: begin + DAY_SECONDS,
            Offset: page * PAGE,
            Limit: PAGE,
          })) as StatusReply;
          const statuses = reply.PullSmsSendStatusSet ?? [];
          // Trap: the carrier fills SessionContext only for accounts that asked for it; without it nothing is known.
          if (statuses.some(({ SessionContext }) => SessionContext === key)) return 'sent';
          if (statuses.length < PAGE) return 'unknown';
        }
      } catch {
        return 'unknown';
      }
      return 'unknown';
    },
  };
}

/** Their message may quote the number or the key, so only the code leaves. A lost line is news about the line. */
function deliveryOfError(error: unknown): Delivery {
  const { code, httpCode } = error as { code?: unknown; httpCode?: unknown };
  if (typeof code === 'string') return deliveryOfCode({ code, reference: '' });
  return { status: 'retry', reason: typeof httpCode === 'number' ? `http-${httpCode}` : 'network' };
}
