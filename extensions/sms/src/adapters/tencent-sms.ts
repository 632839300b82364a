/** Tencent Cloud SMS, API 2021-01-11. Translates our words into theirs and their codes into ours; decides nothing. */
import { SMS_TEMPLATES } from '@tiaohe/config';
import { createCloudCall, reasonOf } from '@tiaohe/tencent';
import { deliveryOfCode } from '../delivery-of-code';
import type { SmsOptions, SmsSender } from '../port';

type SendReply = { SendStatusSet?: { SerialNo: string; Code: string }[] };
type StatusReply = { PullSmsSendStatusSet?: { SerialNo: string; SessionContext?: string | null }[] };

const SERVICE = { host: 'sms.tencentcloudapi.com', version: '2021-01-11' };
const PAGE = 100;
const PAGES = 5;
/** Their clock and ours may differ; a status that is a little too old still counts. */
const SLACK_SECONDS = 60;
const DAY_SECONDS = 86_400;

export function createTencentSms(options: SmsOptions): SmsSender {
  const { sdkAppId, signName, templateIds } = options;
  const call = createCloudCall(SERVICE, options);

  return {
    configured: true,

    async send({ key, phone, template, params }) {
      if (params.length !== SMS_TEMPLATES[template].params.length)
        return { status: 'refused', reason: 'bad-parameters' };
      try {
        const reply = (await call('SendSms', {
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
        return deliveryOfCode({ code: reasonOf(error), reference: '' });
      }
    },

    async findSent({ phone, since, key }) {
      const begin = Math.floor(since.getTime() / 1000) - SLACK_SECONDS;
      try {
        for (let page = 0; page < PAGES; page += 1) {
          const reply = (await call('PullSmsSendStatusByPhoneNumber', {
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
