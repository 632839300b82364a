/** The fields that a template may name (R19): dotted paths; inside a loop, names alone are enough. */
import type { CatalogueField } from '@tiaohe/config';

const text = (path: string, label: string): CatalogueField => ({ path, label, kind: 'text' });
const list = (path: string, label: string): CatalogueField => ({ path, label, kind: 'list' });
const yesNo = (path: string, label: string): CatalogueField => ({ path, label, kind: 'yes-no' });

const PARTY = [
  ['side', '申请人或被申请人'],
  ['name', '姓名或名称'],
  ['gender', '性别'],
  ['birthDate', '出生日期'],
  ['idKind', '证件类型'],
  ['idNumber', '证件号码'],
  ['phone', '联系电话'],
  ['phoneMasked', '联系电话（中间四位隐去）'],
  ['address', '住址'],
  ['creditCode', '统一社会信用代码'],
  ['legalRepresentative', '法定代表人'],
] as const;

const partyFields = (path: string, label: string): CatalogueField[] => [
  list(path, label),
  ...PARTY.map(([name, said]) => text(`${path}.${name}`, `${label}的${said}`)),
  yesNo(`${path}.isPerson`, `${label}是个人`),
  yesNo(`${path}.isOrganisation`, `${label}是单位`),
];

export const FIELD_CATALOGUE: readonly CatalogueField[] = [
  text('centre.name', '中心名称'),
  text('centre.phone', '中心电话'),
  text('centre.address', '中心地址'),
  text('case.number', '案件编号'),
  text('case.acceptanceNumber', '立案号'),
  text('case.title', '案件名称'),
  text('case.category', '纠纷类别'),
  text('case.source', '案件来源'),
  text('case.receivedOn', '申请日期'),
  text('case.acceptedOn', '受理日期'),
  text('case.assignedOn', '分配调解员日期'),
  text('case.occurredOn', '纠纷发生日期'),
  text('case.place', '纠纷发生地'),
  text('case.facts', '纠纷事实'),
  text('case.claims', '请求、争议事项'),
  text('case.amount', '涉及金额（元）'),
  text('case.amountCapitals', '涉及金额（大写）'),
  ...partyFields('parties', '各方当事人'),
  ...partyFields('applicants', '申请人'),
  ...partyFields('respondents', '被申请人'),
  ...partyFields('thirdParties', '第三人'),
  text('applicantNames', '全部申请人姓名'),
  text('respondentNames', '全部被申请人姓名'),
  list('mediators', '调解员'),
  text('mediators.name', '调解员姓名'),
  text('mediators.organisation', '调解员所属机构'),
  text('mediators.title', '调解员职称'),
  yesNo('mediators.isLead', '是主调解员'),
  text('mediatorNames', '全部调解员姓名'),
  list('sessions', '各次调解'),
  text('sessions.time', '调解时间'),
  text('sessions.place', '调解地点'),
  text('sessions.kind', '调解方式'),
  text('lastSession.time', '最后一次调解时间'),
  text('lastSession.place', '最后一次调解地点'),
  list('terms', '协议条款'),
  text('terms.index', '条款序号'),
  text('terms.text', '条款内容'),
  yesNo('terms.hasAmount', '条款有金额'),
  text('terms.amount', '条款金额（元）'),
  text('terms.amountCapitals', '条款金额（大写）'),
  text('terms.payer', '付款人'),
  text('terms.payee', '收款人'),
  text('terms.method', '履行方式'),
  text('terms.dueOn', '履行期限'),
  yesNo('agreement.hasAmount', '协议有金额'),
  text('agreement.amount', '协议金额（元）'),
  text('agreement.amountCapitals', '协议金额（大写）'),
  text('agreement.form', '书面或口头'),
  text('outcome.name', '调解结果'),
  text('outcome.note', '责任认定和说明'),
  yesNo('outcome.isPartial', '部分达成协议'),
  yesNo('termination', '有终止理由'),
  text('termination.reason', '终止理由'),
  text('termination.text', '终止说明'),
  yesNo('refusal', '有不予受理理由'),
  text('refusal.ground', '不予受理的理由'),
  text('refusal.text', '不予受理的说明'),
  text('copies', '份数'),
  text('today', '今天的日期'),
];

const KNOWN = new Map(FIELD_CATALOGUE.map((field) => [field.path, field]));

/** Fields of a centre's own application templates are free: `fields.` and any key. */
export const isKnownField = (path: string): boolean =>
  KNOWN.has(path) || /^fields\.[\p{L}_][\p{L}\p{N}_]*$/u.test(path);
export const labelOfField = (path: string): string =>
  KNOWN.get(path)?.label ?? path.replace(/^fields\./, '自定义项：');
