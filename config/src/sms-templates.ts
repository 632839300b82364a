/**
 * The text messages that a centre registers with its carrier. Placeholders are {1}, {2} …; a URL may not stand in a
 * placeholder, and a code template takes digits only (Tencent Cloud SMS rules).
 */
export const SMS_TEMPLATES = {
  code: {
    text: '您的验证码是{1}，{2}分钟内有效。请勿告诉他人。',
    params: ['code', 'minutes'],
    digitsOnly: true,
  },
  notice: {
    text: '您的调解案件{1}有新消息：{2}。请打开小程序或网页查看。',
    params: ['number', 'title'],
    digitsOnly: false,
  },
  invitation: {
    text: '有一起与您有关的{1}纠纷申请由我中心免费调解，查询码{2}。调解自愿、保密。请用本手机号在小程序或网页查看，咨询{3}。',
    params: ['category', 'code', 'phone'],
    digitsOnly: false,
  },
  activation: {
    text: '已为您开通{1}账号，请用本手机号验证码登录并设置密码。',
    params: ['role'],
    digitsOnly: false,
  },
  'password-reset': {
    text: '工作人员已重置您的登录密码，原密码已失效。请用本手机号验证码登录并设置新密码。如有疑问请致电{1}。',
    params: ['phone'],
    digitsOnly: false,
  },
  'enterprise-decided': {
    text: '您登记的企业信息核验{1}。请打开小程序或网页查看。',
    params: ['result'],
    digitsOnly: false,
  },
  'sign-in-reused': {
    text: '为了安全，您在一台设备上的登录已退出：登录信息可能被他人使用。请重新登录并修改密码，不是本人操作请联系我们。',
    params: [],
    digitsOnly: false,
  },
} as const satisfies Record<string, { text: string; params: readonly string[]; digitsOnly: boolean }>;
export type SmsTemplate = keyof typeof SMS_TEMPLATES;

export const renderSms = (template: SmsTemplate, params: readonly string[]): string =>
  SMS_TEMPLATES[template].text.replace(
    /\{(\d)\}/g,
    (_, position: string) => params[Number(position) - 1] ?? '',
  );
