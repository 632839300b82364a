import type { ApplicationTemplateView, CaseView } from '@tiaohe/config';
import { fromCase, toDraft } from './draft';
import { checkRespondents, emptyRespondent } from './respondents';
import { sectionsOf } from './sections';
import { summarise } from './summary';

const template: ApplicationTemplateView = {
  id: 't1',
  name: '个人申请表',
  version: 1,
  roles: [],
  categories: [],
  requiredMaterials: [],
  sections: [
    {
      key: 'what',
      title: '事情经过',
      fields: [
        { key: 'description', label: '发生了什么', type: 'textarea', required: true },
        { key: 'occurredAt', label: '什么时候', type: 'date', required: true },
        { key: 'amount', label: '涉及金额', type: 'money', required: false },
        {
          key: 'floor',
          label: '楼层',
          type: 'radio',
          required: true,
          options: [{ value: 'up', label: '楼上' }],
        },
      ],
    },
  ],
};
const sections = sectionsOf(template);
const respondent = { ...emptyRespondent(), name: '李强', phone: '139 1111 2211' };
const values = { description: '漏水', occurredAt: '2026-10-12', amount: '8600', floor: 'up' };

it('writes core answers and the template’s own side by side, as the server takes them', () => {
  expect(
    toDraft({
      application: { category: 'leak', values, respondents: [respondent, emptyRespondent()] },
      sections,
      loaded: [],
    }),
  ).toEqual({
    category: 'leak',
    description: '漏水',
    occurredAt: '2026-10-12T00:00:00+08:00',
    amount: 860000,
    floor: 'up',
    respondents: [{ kind: 'person', name: '李强', phone: '13911112211' }],
  });
});

const masked = { ...respondent, id: 'p2', phone: '139****2211' };
const draftOf = (respondents: (typeof masked)[]) =>
  toDraft({ application: { category: 'leak', values: {}, respondents }, sections, loaded: [masked] });

it('leaves the other side alone on the server while nobody touches it', () => {
  expect('respondents' in draftOf([masked])).toBe(false);
  expect(checkRespondents([masked], [masked])).toEqual([]);
});

it('never sends a changed list with a number that it was shown only in part, but asks for it', () => {
  const changed = { ...masked, name: '李小强' };

  expect('respondents' in draftOf([changed])).toBe(false);
  expect(checkRespondents([changed], [masked])).toEqual([
    { field: 'respondents.0.phone', message: '改动了对方信息，请把手机号完整地再填一遍' },
  ]);
  expect(draftOf([{ ...changed, phone: '13911112211' }])).toMatchObject({
    respondents: [{ id: 'p2', kind: 'person', name: '李小强', phone: '13911112211' }],
  });
});

it('keeps a half-typed number back until it is whole', () => {
  expect(draftOf([{ ...masked, phone: '1391', idNumber: '33010', creditCode: 'X' }])).toMatchObject({
    respondents: [{ id: 'p2', kind: 'person', name: '李强' }],
  });
});

it('reads a case back into the form it came from', () => {
  const party = { id: 'p2', side: 'respondent', kind: 'person', name: '李强', phone: '13911112211' };
  const view = {
    category: { code: 'leak' },
    description: '漏水',
    occurredAt: '2026-10-11T16:00:00.000Z',
    amount: 860000,
    fields: { floor: 'up' },
    parties: [{ side: 'applicant' }, party],
  } as unknown as CaseView;

  expect(fromCase(view, sections)).toEqual({
    category: 'leak',
    values,
    respondents: [{ ...respondent, id: 'p2', phone: '13911112211' }],
  });
});

it('asks the common questions where no template was made, and always for a description', () => {
  const keys = (of: ApplicationTemplateView | null) =>
    sectionsOf(of).flatMap(({ fields }) => fields.map(({ key }) => key));

  expect(keys(null)).toEqual(['description', 'claims', 'amount', 'occurredAt', 'place']);
  expect(keys({ ...template, sections: [] })).toEqual(['description']);
  expect(keys(template)).toEqual(['description', 'occurredAt', 'amount', 'floor']);
});

it('says which of the other side is not filled in', () => {
  expect(checkRespondents([{ ...respondent, name: '', phone: '12' }])).toEqual([
    { field: 'respondents.0.name', message: '请填写对方姓名' },
    { field: 'respondents.0.phone', message: '请填写对方手机号，11 位数字' },
  ]);
  expect(checkRespondents([])).toEqual([{ field: 'respondents', message: '请至少填写一位对方当事人' }]);
});

it('reads the answers back in words', () => {
  const [section] = sections;

  expect(
    section &&
      summarise(section, { ...values, description: '' }).map(({ text, isMissing }) => [text, isMissing]),
  ).toEqual([
    ['未填写', true],
    ['2026-10-12', false],
    ['8600 元', false],
    ['楼上', false],
  ]);
});
