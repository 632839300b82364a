/**
 * What a party still lacks to sign on the phone (R1a: an identity number is needed to sign). Said to the mediator while
 * there is time to mend it, and to the person it concerns.
 */
export const SIGNING_GAPS = {
  'no-account': { toOffice: '还没有用手机打开过案件', toParty: '请先登录打开案件' },
  'no-phone': { toOffice: '还没有绑定手机号', toParty: '请先在“我的”里绑定手机号，再来签字' },
  'no-id-number': {
    toOffice: '还没有填写身份证号',
    toParty: '签字需要核对身份，请先在“我的”里填写身份证号',
  },
  'other-id-number': {
    toOffice: '填写的身份证号与案件登记的不一致',
    toParty: '您的身份证号与案件登记的不一致，请联系工作人员核对',
  },
} as const satisfies Record<string, { toOffice: string; toParty: string }>;
export type SigningGap = keyof typeof SIGNING_GAPS;
