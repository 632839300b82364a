/** An invented case for looking at a template before it is used. */
import type { DocumentData, PartyData } from './document-data';

const person = (side: string, name: string): PartyData => ({
  side, name, isPerson: true, isOrganisation: false, gender: '女', birthDate: '1949年12月31日', idKind: '居民身份证',
  idNumber: '11010519491231002X', phone: '13800138000', phoneMasked: '138****8000', address: '幸福路1号2单元301室', creditCode: '', legalRepresentative: '',
});
const firm = (side: string, name: string): PartyData => ({
  ...person(side, name), isPerson: false, isOrganisation: true, gender: '', birthDate: '', idKind: '', idNumber: '',
  creditCode: '91350100M000100Y43', legalRepresentative: '赵六', phone: '13900139000', phoneMasked: '139****9000', address: '和平大道88号',
});

const applicants = [person('申请人', '张三')];
const respondents = [person('被申请人', '李四'), firm('被申请人', '某某物业服务有限公司')];

export const SAMPLE_DATA: DocumentData = {
  centre: { name: '示例调解中心', phone: '12348', address: '民主路6号' },
  case: {
    number: 'TJ20260001', acceptanceNumber: '（2026）人调字第0001号', title: '张三与李四邻里纠纷', category: '房屋漏水', source: '网上申请',
    receivedOn: '2026年11月2日', acceptedOn: '2026年11月6日', assignedOn: '2026年11月9日', occurredOn: '2026年10月20日', place: '幸福路1号',
    facts: '楼上卫生间防水层损坏，漏水浸湿楼下客厅吊顶和木地板。', claims: '要求修复防水层并赔偿损失。', amount: '12,300.00', amountCapitals: '壹万贰仟叁佰元整',
  },
  parties: [...applicants, ...respondents],
  applicants,
  respondents,
  thirdParties: [],
  applicantNames: '张三',
  respondentNames: '李四、某某物业服务有限公司',
  mediators: [{ name: '王调解', organisation: '示例调解中心', title: '一级调解员', isLead: true }],
  mediatorNames: '王调解',
  sessions: [{ time: '2026年11月16日 09:00', place: '一号调解室', kind: '调解室' }],
  lastSession: { time: '2026年11月16日 09:00', place: '一号调解室' },
  terms: [
    { index: 1, text: '李四在约定期限前修复卫生间防水层，物业公司予以配合。', hasAmount: false, amount: '', amountCapitals: '', payer: '', payee: '', method: '委托有资质的施工单位', dueOn: '2026年12月15日' },
    { index: 2, text: '李四赔偿张三吊顶、地板损失。', hasAmount: true, amount: '10,000.00', amountCapitals: '壹万元整', payer: '李四', payee: '张三', method: '银行转账', dueOn: '2026年12月31日' },
  ],
  agreement: { hasAmount: true, amount: '10,000.00', amountCapitals: '壹万元整', form: '书面' },
  outcome: { name: '调解成功', note: '漏水由防水层老化引起，李四承担主要责任，物业公司承担维修配合责任。', isPartial: false },
  termination: null,
  refusal: { ground: '人民法院已经受理或处理', text: '同一纠纷已由人民法院立案。' },
  copies: 4,
  today: '2026年11月20日',
  fields: { court: '某某区' },
};
