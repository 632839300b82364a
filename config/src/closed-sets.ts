/** The closed sets of words that forms, filters and documents choose from. Each word has one Chinese label. */

export const PARTY_SIDES = { applicant: '申请人', respondent: '被申请人', 'third-party': '第三人' } as const;
export type PartySide = keyof typeof PARTY_SIDES;

export const PARTY_KINDS = { person: '个人', enterprise: '企业', organisation: '其他组织' } as const;
export type PartyKind = keyof typeof PARTY_KINDS;

export const ID_KINDS = {
  'resident-id': '居民身份证',
  passport: '护照',
  'hk-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  'residence-permit': '港澳台居民居住证',
  other: '其他证件',
} as const;
export type IdKind = keyof typeof ID_KINDS;

export const GENDERS = { male: '男', female: '女' } as const;
export type Gender = keyof typeof GENDERS;

/** Whether staff have held an enterprise's registration against its licence. */
export const VERIFICATIONS = { pending: '待核验', verified: '已核验', refused: '核验未通过' } as const;
export type Verification = keyof typeof VERIFICATIONS;
export const VERIFICATION_CODES = Object.keys(VERIFICATIONS) as Verification[];
/** What staff can decide. */
export const VERDICTS = ['verified', 'refused'] as const satisfies readonly Verification[];
export type Verdict = (typeof VERDICTS)[number];

/** Answers about willingness; only the first two are valid (R6). */
export const WILLINGNESS = {
  willing: '愿意',
  unwilling: '不愿意',
  undecided: '未明确',
  unknown: '未询问',
} as const;
export type Willingness = keyof typeof WILLINGNESS;

export const OPINIONS = { agree: '同意调解', disagree: '不同意调解', conditional: '有条件同意' } as const;
export type Opinion = keyof typeof OPINIONS;

export const OUTCOMES = {
  success: '调解成功',
  partial: '部分达成协议',
  'success-confirmation': '调解成功并申请司法确认',
  failure: '调解不成',
  withdrawn: '撤回',
  terminated: '终止调解',
} as const;
export type Outcome = keyof typeof OUTCOMES;
/** Outcomes that end in an agreement: signatures or an oral register are needed to close. */
export const AGREEMENT_OUTCOMES: readonly Outcome[] = ['success', 'partial', 'success-confirmation'];

/** Grounds for not accepting: 人民调解工作若干规定 art. 22 and practice. */
export const REFUSAL_GROUNDS = {
  'not-civil': '不属于民间纠纷',
  'exclusive-organ': '法律规定由专门机关管辖',
  forbidden: '法律法规禁止采用民间调解方式解决',
  'court-accepted': '人民法院已经受理或处理',
  'authority-accepted': '公安机关或其他行政机关已经受理或处理',
  'party-refused': '当事人明确拒绝调解',
  unreachable: '无法联系到对方当事人',
  'no-respondent': '没有明确的被申请人',
  'out-of-area': '不属于本中心受理范围',
  duplicate: '重复申请',
  other: '其他',
} as const;
export type RefusalGround = keyof typeof REFUSAL_GROUNDS;

/** Reasons to end mediation: 人民法院在线调解规则 art. 25, taken as good practice for every track. */
export const TERMINATION_REASONS = {
  'party-refuses': '当事人明确拒绝继续调解',
  unreachable: '当事人无法联系',
  overdue: '期限届满且当事人不同意延长',
  'refuses-to-sign': '当事人拒绝签署协议',
  'false-mediation': '涉嫌虚假调解',
  'outside-scope': '不属于调解范围',
  'third-party-rights': '可能损害国家、集体或他人利益',
  deceased: '当事人死亡或终止且无人承继',
  other: '其他导致调解无法进行的情形',
} as const;
export type TerminationReason = keyof typeof TERMINATION_REASONS;

export const SESSION_KINDS = { room: '调解室', online: '线上会议', visit: '上门或其他地点' } as const;
export type SessionKind = keyof typeof SESSION_KINDS;

export const SESSION_STATES = { booked: '已预约', held: '已开展', cancelled: '已取消' } as const;
export type SessionState = keyof typeof SESSION_STATES;

/** End of one robot call, after the vendor's words are translated (R6). */
export const CALL_RESULTS = {
  willing: { label: '愿意', answers: 'willing', counts: false },
  unwilling: { label: '不愿意', answers: 'unwilling', counts: false },
  undecided: { label: '未明确', answers: null, counts: true },
  'no-input': { label: '没有回答', answers: null, counts: true },
  unrecognised: { label: '没听清', answers: null, counts: true },
  'hang-up': { label: '提前挂断', answers: null, counts: true },
  busy: { label: '占线', answers: null, counts: true },
  'no-answer': { label: '无人接听', answers: null, counts: true },
  'powered-off': { label: '关机', answers: null, counts: true },
  'wrong-person': { label: '不是本人', answers: 'human', counts: true },
  'asks-human': { label: '要求人工', answers: 'human', counts: true },
  'invalid-number': { label: '号码无效', answers: 'human', counts: true },
  'do-not-call': { label: '要求不再来电', answers: 'human', counts: true },
  fault: { label: '线路故障', answers: null, counts: false },
} as const;
export type CallResult = keyof typeof CALL_RESULTS;
/** Attempts that count as failed before a person takes over (R6a). */
export const MAX_FAILED_CALLS = 3;

export const MATERIAL_KINDS = {
  application: '申请书',
  identity: '身份证明',
  licence: '营业执照',
  authorisation: '授权委托书',
  evidence: '证据材料',
  record: '调解记录',
  agreement: '调解协议书',
  'signed-original': '签字原件',
  notice: '通知书',
  performance: '履行凭证',
  'follow-up': '回访记录',
  'offline-media': '线下音视频',
  recording: '会议录制',
  other: '其他材料',
} as const;
export type MaterialKind = keyof typeof MATERIAL_KINDS;

/** Who may see a record or a file. `private` is the side's own talk with the mediator (背对背). */
export const VISIBILITIES = {
  shared: '双方可见',
  side: '仅本方和调解员可见',
  staff: '仅工作人员可见',
} as const;
export type Visibility = keyof typeof VISIBILITIES;

export const DOCUMENT_KINDS = {
  agreement: '调解协议书',
  'oral-agreement': '口头协议登记表',
  'termination-notice': '终止调解通知书',
  'refusal-notice': '不予受理通知书',
  'confirmation-application': '司法确认申请书',
  'rights-notice': '权利义务告知书',
} as const;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** The set of documents that each outcome asks for (R14b). Signed ones must be signed before closing. */
export const DOCUMENT_SETS: Record<Outcome, readonly { kind: DocumentKind; signed: boolean }[]> = {
  success: [{ kind: 'agreement', signed: true }],
  partial: [{ kind: 'agreement', signed: true }],
  'success-confirmation': [
    { kind: 'agreement', signed: true },
    { kind: 'confirmation-application', signed: true },
  ],
  failure: [{ kind: 'termination-notice', signed: false }],
  withdrawn: [{ kind: 'termination-notice', signed: false }],
  terminated: [{ kind: 'termination-notice', signed: false }],
};

export const TRACKS = {
  people: '人民调解',
  commercial: '商事调解',
  court: '法院委派委托',
  administrative: '行政调解',
} as const;
export type Track = keyof typeof TRACKS;

export const CASE_SOURCES = {
  online: '网上申请',
  counter: '现场登记',
  active: '主动调解',
  court: '法院委派委托',
  police: '公安移送',
  petition: '信访移送',
  platform: '其他平台推送',
  history: '历史数据导入',
} as const;
export type CaseSource = keyof typeof CASE_SOURCES;

export const MEDIATOR_STATES = { active: '在岗', leave: '休假', retired: '离任' } as const;
export type MediatorState = keyof typeof MEDIATOR_STATES;

/** How the same set reads as a list for a form. */
export const options = <T extends Record<string, string>>(
  set: T,
): { value: keyof T & string; label: string }[] =>
  Object.entries(set).map(([value, label]) => ({ value: value as keyof T & string, label }));

/** What may stand between a stranger and a text message: reading a picture, or waiting. */
export const SMS_CHECK_KINDS = ['picture', 'wait'] as const;
export type SmsCheckKind = (typeof SMS_CHECK_KINDS)[number];
