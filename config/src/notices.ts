/**
 * What people are told, when, and in which words. Texts are defaults: staff edit them in the panel (R34a). Placeholders
 * are {{number}}, {{title}}, {{time}}, {{place}}, {{mediator}}, {{note}}, {{due}}, {{category}}, {{phone}}.
 */
export type Recipient =
  | 'applicants'
  | 'respondents'
  | 'mediators'
  | 'new-mediators'
  | 'reviewers'
  | 'acceptors'
  | 'dispatchers'
  | 'follow-up'
  | 'approvers'
  | 'first-reviewers'
  | 'archivists';

export type NoticeRow = {
  label: string;
  to: readonly Recipient[];
  title: string;
  text: string;
  /** Important enough that a text message goes out where WeChat cannot. */
  sms: boolean;
  /** Which part of the case the tap opens (R35). */
  opens: 'case' | 'documents' | 'sessions' | 'rating' | 'opinion';
};

// prettier-ignore
export const NOTICES = {
  'application-submitted': { label: '收到新申请',     to: ['reviewers'],                  opens: 'case',      sms: false, title: '有新的调解申请待审核', text: '{{title}}已提交，请及时审核。' },
  'application-passed':    { label: '申请审核通过',   to: ['applicants'],                 opens: 'case',      sms: true,  title: '您的调解申请已通过审核', text: '案件{{number}}已通过审核，接下来会有电话确认双方意愿，请留意来电。' },
  'application-returned':  { label: '申请退回修改',   to: ['applicants'],                 opens: 'case',      sms: true,  title: '您的调解申请需要修改', text: '案件{{number}}需要修改：{{note}}。改好后请重新提交。' },
  'application-refused':   { label: '不予受理',       to: ['applicants'],                 opens: 'documents', sms: true,  title: '您的申请不能受理', text: '案件{{number}}不能受理：{{note}}。您仍可以申请仲裁、行政处理或向人民法院起诉。' },
  'supplement-requested':  { label: '请对方补充',     to: ['respondents'],                opens: 'opinion',   sms: true,  title: '有一起纠纷请您补充情况', text: '有人申请由本中心免费调解一起与您有关的{{category}}纠纷。请在{{due}}前补充您的说法和意见。调解自愿、保密。' },
  'supplement-received':   { label: '收到对方补充',   to: ['reviewers'],                  opens: 'case',      sms: false, title: '对方已补充，请复审', text: '{{title}}的被申请人已补充材料，请复审。' },
  'respondent-invited':    { label: '邀请被申请人',   to: ['respondents'],                opens: 'opinion',   sms: true,  title: '邀请您参加调解', text: '有人申请由本中心免费调解一起与您有关的{{category}}纠纷。信息由申请人提供，只用于联系您参加调解；调解自愿、保密，您可以查阅、更正或拒绝。' },
  'willingness-confirmed': { label: '双方愿意调解',   to: ['acceptors'],                  opens: 'case',      sms: false, title: '双方愿意调解，请立案', text: '案件{{number}}双方都愿意调解，请决定是否立案。' },
  'follow-up-needed':      { label: '需要人工跟进',   to: ['follow-up'],                  opens: 'case',      sms: false, title: '有案件需要人工联系', text: '案件{{number}}的自动外呼已停止，请人工联系双方。' },
  'mediation-declined':    { label: '一方不愿调解',   to: ['applicants', 'respondents'],  opens: 'case',      sms: true,  title: '有一方不愿意调解', text: '案件{{number}}有一方不愿意调解，本次调解结束。您仍可以申请仲裁、行政处理或向人民法院起诉。' },
  'case-accepted':         { label: '已立案',         to: ['applicants', 'respondents', 'dispatchers'], opens: 'case', sms: true, title: '案件已立案', text: '案件{{number}}已立案，正在安排调解员。' },
  'mediator-assigned':     { label: '已安排调解员',   to: ['applicants', 'respondents'],  opens: 'case',      sms: true,  title: '已为您安排调解员', text: '案件{{number}}由调解员{{mediator}}负责，会尽快与您联系。' },
  'case-assigned-to-you':  { label: '收到新案件',     to: ['new-mediators'],              opens: 'case',      sms: true,  title: '您有新的调解案件', text: '案件{{number}}已分配给您，请在{{due}}前完成调解。' },
  'mediator-changed':      { label: '调解员调整',     to: ['applicants', 'respondents', 'mediators'], opens: 'case', sms: true, title: '调解员有调整', text: '案件{{number}}的调解员调整为{{mediator}}。' },
  'mediator-recused':      { label: '调解员退出',     to: ['dispatchers'],                opens: 'case',      sms: false, title: '调解员申请退出', text: '案件{{number}}有调解员退出：{{note}}。请及时安排。' },
  'session-booked':        { label: '预约调解',       to: ['applicants', 'respondents', 'mediators'], opens: 'sessions', sms: true, title: '调解时间已约好', text: '案件{{number}}将于{{time}}在{{place}}调解，请准时参加。' },
  'session-changed':       { label: '预约变更',       to: ['applicants', 'respondents', 'mediators'], opens: 'sessions', sms: true, title: '调解时间有变动', text: '案件{{number}}的调解改为{{time}}，地点{{place}}。' },
  'session-cancelled':     { label: '预约取消',       to: ['applicants', 'respondents', 'mediators'], opens: 'sessions', sms: true, title: '调解预约已取消', text: '案件{{number}}原定{{time}}的调解已取消。' },
  'extension-requested':   { label: '申请延期',       to: ['dispatchers'],                opens: 'case',      sms: false, title: '有延期申请待审批', text: '案件{{number}}申请延期：{{note}}。' },
  'extension-decided':     { label: '延期审批结果',   to: ['mediators', 'applicants', 'respondents'], opens: 'case', sms: false, title: '延期申请已处理', text: '案件{{number}}的延期申请：{{note}}。现在的期限是{{due}}。' },
  'mediation-suspended':   { label: '调解中止',       to: ['applicants', 'respondents'],  opens: 'case',      sms: false, title: '调解暂时中止', text: '案件{{number}}暂时中止：{{note}}。' },
  'mediation-resumed':     { label: '调解恢复',       to: ['applicants', 'respondents'],  opens: 'case',      sms: false, title: '调解已恢复', text: '案件{{number}}已恢复调解。' },
  'deadline-near':         { label: '期限临近',       to: ['mediators'],                  opens: 'case',      sms: true,  title: '调解期限快到了', text: '案件{{number}}将于{{due}}到期，请抓紧办理。' },
  'deadline-over':         { label: '已超期',         to: ['mediators', 'dispatchers'],   opens: 'case',      sms: true,  title: '案件已超过调解期限', text: '案件{{number}}已于{{due}}到期，请立即处理。' },
  'closing-requested':     { label: '申请结案',       to: ['approvers'],                  opens: 'case',      sms: false, title: '有结案申请待审批', text: '案件{{number}}申请结案，请审批。' },
  'document-to-sign':      { label: '文件待签',       to: ['applicants', 'respondents'],  opens: 'documents', sms: true,  title: '有文件需要您签字', text: '案件{{number}}的文件已准备好，请打开查看并签字。' },
  'document-signed':       { label: '文件已签',       to: ['mediators'],                  opens: 'documents', sms: false, title: '文件已全部签好', text: '案件{{number}}的{{title}}已全部签好。' },
  'closing-returned':      { label: '退回继续调解',   to: ['mediators', 'applicants', 'respondents'], opens: 'case', sms: false, title: '案件退回继续调解', text: '案件{{number}}退回继续调解：{{note}}。' },
  'case-closed':           { label: '案件办结',       to: ['applicants', 'respondents', 'mediators'], opens: 'case', sms: true, title: '案件已办结', text: '案件{{number}}已办结，结果：{{note}}。' },
  'rating-open':           { label: '邀请评价',       to: ['applicants', 'respondents'],  opens: 'rating',    sms: false, title: '请为调解服务打分', text: '案件{{number}}已办结，请为调解员的服务打分。' },
  'case-terminated':       { label: '终止调解',       to: ['applicants', 'respondents', 'mediators'], opens: 'documents', sms: true, title: '调解已终止', text: '案件{{number}}已终止调解：{{note}}。您仍可以申请仲裁、行政处理或向人民法院起诉。' },
  'case-withdrawn':        { label: '申请撤回',       to: ['applicants', 'respondents', 'mediators'], opens: 'case', sms: true, title: '调解申请已撤回', text: '案件{{number}}的申请已撤回。' },
  'withdrawal-requested':  { label: '申请撤回待确认', to: ['acceptors', 'mediators'],     opens: 'case',      sms: false, title: '申请人要求撤回', text: '案件{{number}}的申请人要求撤回，请确认。' },
  'archive-submitted':     { label: '提交归档',       to: ['first-reviewers'],            opens: 'case',      sms: false, title: '有归档待初审', text: '案件{{number}}已提交归档，请初审。' },
  'archive-first-passed':  { label: '归档初审通过',   to: ['archivists'],                 opens: 'case',      sms: false, title: '有归档待终审', text: '案件{{number}}已通过初审，请终审。' },
  'archive-returned':      { label: '归档退回',       to: ['mediators'],                  opens: 'case',      sms: true,  title: '归档材料需要补充', text: '案件{{number}}的归档被退回：{{note}}。' },
  'case-archived':         { label: '归档完成',       to: ['mediators'],                  opens: 'case',      sms: false, title: '案件已归档', text: '案件{{number}}已归档。' },
  'enterprise-verified':   { label: '企业核验通过',   to: [],                             opens: 'case',      sms: true,  title: '企业信息核验通过', text: '{{title}}的企业信息已核验通过。' },
  'enterprise-refused':    { label: '企业核验不通过', to: [],                             opens: 'case',      sms: true,  title: '企业信息核验没有通过', text: '{{title}}的企业信息没有通过核验：{{note}}。请改好后联系我们。' },
  'sms-near-cap':          { label: '验证码快到上限',   to: [],                             opens: 'case',      sms: false, title: '短信验证码快到每小时的上限了', text: '最近一小时发出{{number}}条短信验证码。可能有人在恶意刷短信：现在获取验证码都要先看图填数字。可在“待发送”页面查看或调整上限。' },
  'sms-cap-reached':       { label: '验证码到了上限',   to: [],                             opens: 'case',      sms: false, title: '短信验证码已到每小时的上限', text: '最近一小时已发出{{number}}条短信验证码，暂时不再发送，满一小时的部分会陆续恢复。可在“待发送”页面查看或调整上限。' },
  'case-merged':           { label: '并案',           to: ['applicants', 'respondents', 'mediators'], opens: 'case', sms: false, title: '案件已合并', text: '案件{{number}}已并入{{note}}一起处理。' },
  'sign-in-reused':        { label: '登录信息被他人使用', to: [],                         opens: 'case',      sms: true,  title: '为了安全，已退出您的一台设备', text: '“{{note}}”的登录信息被第二个人使用，可能已经泄露，这台设备已退出登录。请重新登录并修改登录密码；如果不是您本人在用，请联系我们。' },
  'staff-sign-in-reused':  { label: '工作人员登录信息被他人使用', to: [],                 opens: 'case',      sms: true,  title: '为了安全，已退出您的一台设备', text: '“{{note}}”的登录信息被第二个人使用，可能已经泄露，这台设备已退出登录。请点这条消息打开“个人资料”，马上修改登录密码；如果不是您本人在用，请告诉系统管理员。' },
} as const satisfies Record<string, NoticeRow>;

export type NoticeEvent = keyof typeof NOTICES;
export const NOTICE_EVENTS = Object.keys(NOTICES) as NoticeEvent[];
export const noticeOf = (event: NoticeEvent): NoticeRow => NOTICES[event];
