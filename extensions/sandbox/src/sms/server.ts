/** A look-alike of Tencent Cloud SMS. */
import { SMS_TEMPLATES, normalisePhone, renderSms } from '@tiaohe/config';
import type { SmsTemplate } from '@tiaohe/config';
import { TencentError, listenAsTencentCloud, numberOf, textOf, textsOf } from '../http/tencent-cloud';
import type { Params } from '../http/tencent-cloud';
import type { VendorServer } from '../http/listen';
import { freshId, freshSecret } from '../world';
import type { World } from '../world';
import { smsRefusal } from './refusal-of';

const SIGN = '调和调解中心';
const TEMPLATE_IDS = Object.fromEntries(
  (Object.keys(SMS_TEMPLATES) as SmsTemplate[]).map((template, position) => [
    template,
    String(1_400_001 + position),
  ]),
) as Record<SmsTemplate, string>;
const MAX_NUMBERS = 200;
const MAX_CONTEXT_BYTES = 512;

export async function startSms(world: World) {
  const settings = {
    secretId: `AKID${freshSecret()}`,
    secretKey: freshSecret(),
    sdkAppId: '1400000001',
    signName: SIGN,
    templateIds: TEMPLATE_IDS,
    region: 'ap-guangzhou',
  };
  const server: VendorServer = await listenAsTencentCloud({
    vendor: 'sms',
    service: 'sms',
    version: '2021-01-11',
    secretId: settings.secretId,
    secretKey: settings.secretKey,
    faults: world.faults,
    costlyAction: 'SendSms',
    needsRegion: true,
    actions: {
      SendSms: (params, faultCode) => sendSms({ params, faultCode, world, sdkAppId: settings.sdkAppId }),
      PullSmsSendStatusByPhoneNumber: (params) => pullStatus({ params, world }),
    },
  });
  const options = { ...settings, endpoint: `sms.localhost:${server.port}`, protocol: 'http://' as const };
  return { options, close: server.close };
}

type Sending = { params: Params; faultCode: string | null; world: World; sdkAppId: string };

function sendSms({ params, faultCode, world, sdkAppId }: Sending) {
  const phones = textsOf(params, 'PhoneNumberSet');
  const context = (params.SessionContext as string | undefined) ?? '';
  if (phones.length === 0) throw new TencentError('MissingParameter', 'PhoneNumberSet');
  if (phones.length > MAX_NUMBERS) throw new TencentError('LimitExceeded.PhoneNumberCountLimit');
  if (Buffer.byteLength(context) >= MAX_CONTEXT_BYTES)
    throw new TencentError('InvalidParameter', 'SessionContext');
  if (textOf(params, 'SmsSdkAppId') !== sdkAppId)
    throw new TencentError('UnauthorizedOperation.SmsSdkAppIdVerifyFail');
  // Troubles of one number come inside the answer; troubles of the whole request instead of it.
  const isOfNumber =
    faultCode !== null && /^(LimitExceeded|FailedOperation|InvalidParameterValue)\./.test(faultCode);
  if (faultCode !== null && !isOfNumber) throw new TencentError(faultCode);

  const SendStatusSet = phones.map((number) => {
    const result = faultCode
      ? { code: faultCode, id: '' }
      : sendOne({ phone: normalisePhone(number), params, context, world });
    return {
      SerialNo: result.id,
      PhoneNumber: number,
      Fee: result.code === 'Ok' ? 1 : 0,
      SessionContext: context,
      Code: result.code,
      Message: result.code === 'Ok' ? 'send success' : result.code,
      IsoCode: 'CN',
    };
  });
  return { SendStatusSet };
}

function sendOne({
  phone,
  params,
  context,
  world,
}: {
  phone: string;
  params: Params;
  context: string;
  world: World;
}) {
  const templateId = textOf(params, 'TemplateId');
  const template = (Object.keys(TEMPLATE_IDS) as SmsTemplate[]).find(
    (name) => TEMPLATE_IDS[name] === templateId,
  );
  if (!template) return { code: 'FailedOperation.TemplateIncorrectOrUnapproved', id: '' };
  if (params.SignName !== SIGN) return { code: 'FailedOperation.SignatureIncorrectOrUnapproved', id: '' };

  const given = textsOf(params, 'TemplateParamSet');
  const text = `【${SIGN}】${renderSms(template, given)}`;
  const code = smsRefusal({ phone, template, params: given, text, world });
  if (code) return { code, id: '' };

  const names: readonly string[] = SMS_TEMPLATES[template].params;
  const { id } = world.messages.put({
    id: freshId('sms-'),
    channel: 'sms',
    to: phone,
    text,
    at: world.now().toISOString(),
    template,
    key: context || null,
    values: Object.fromEntries(names.map((name, position) => [name, given[position] ?? ''])),
  });
  return { code: 'Ok', id };
}

function pullStatus({ params, world }: { params: Params; world: World }) {
  const phone = normalisePhone(textOf(params, 'PhoneNumber'));
  const begin = numberOf(params, 'BeginTime') * 1000;
  const end = typeof params.EndTime === 'number' ? params.EndTime * 1000 : Infinity;
  const offset = numberOf(params, 'Offset');
  const limit = numberOf(params, 'Limit');
  if (limit > 100) throw new TencentError('InvalidParameterValue', 'Limit');
  textOf(params, 'SmsSdkAppId');
  const found = world.messages
    .group(phone)
    .filter(({ channel, at }) => channel === 'sms' && Date.parse(at) >= begin && Date.parse(at) <= end);
  const PullSmsSendStatusSet = found.slice(offset, offset + limit).map(({ id, at, key }) => ({
    UserReceiveTime: Math.floor(Date.parse(at) / 1000),
    CountryCode: '86',
    SubscriberNumber: phone,
    PhoneNumber: `+86${phone}`,
    SerialNo: id,
    ReportStatus: 'SUCCESS',
    Description: 'DELIVRD',
    SessionContext: key ?? '',
  }));
  return { PullSmsSendStatusSet };
}
