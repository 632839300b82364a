import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOCUMENT_KINDS, type DocumentKind } from '@tiaohe/config';
import { SAMPLE_DATA } from '../sample-data';
import { fillTemplate, NOT_GIVEN } from './fill-template';
import { inspectTemplate, namesIn } from './inspect-template';
import { readParagraphs } from './read-paragraphs';

const KINDS = Object.keys(DOCUMENT_KINDS) as DocumentKind[];
const template = (kind: DocumentKind) =>
  readFileSync(path.join(__dirname, '../../../../assets/document-templates', `${kind}.docx`));
const textOf = (file: Buffer) =>
  readParagraphs(file)
    .map(({ text }) => text)
    .join('\n');

describe.each(KINDS)('the standard template %s', (kind) => {
  it('names only fields of the catalogue', () => {
    expect(inspectTemplate(template(kind)).unknown).toEqual([]);
  });

  it('says everything about a complete case', () => {
    expect(fillTemplate({ template: template(kind), data: SAMPLE_DATA }).missing).toEqual([]);
  });

  it('leaves no bracket behind', () => {
    expect(textOf(fillTemplate({ template: template(kind), data: SAMPLE_DATA }).file)).not.toMatch(
      /[{}]|undefined|null/,
    );
  });
});

it('writes each term with its amount in figures and in capitals', () => {
  const text = textOf(fillTemplate({ template: template('agreement'), data: SAMPLE_DATA }).file);

  expect(text).toContain(
    '2．李四赔偿张三吊顶、地板损失。金额为人民币10,000.00元（大写：壹万元整）。付款人：李四。收款人：张三。',
  );
  expect(text).toContain(
    '1．李四在约定期限前修复卫生间防水层，物业公司予以配合。履行方式：委托有资质的施工单位。',
  );
});

it('says what is missing in the text and in the list', () => {
  const data = {
    ...SAMPLE_DATA,
    applicants: SAMPLE_DATA.applicants.map((party) => ({ ...party, idNumber: null })),
    outcome: { ...SAMPLE_DATA.outcome, note: null },
  };
  const { file, missing } = fillTemplate({ template: template('agreement'), data });

  expect(missing).toEqual(['applicants.idNumber', 'outcome.note']);
  expect(textOf(file)).toContain(`居民身份证：${NOT_GIVEN}`);
});

it('gives the second document its own people', () => {
  const other = { ...SAMPLE_DATA, applicantNames: '钱七' };
  const buffer = template('refusal-notice');
  fillTemplate({ template: buffer, data: SAMPLE_DATA });

  expect(
    textOf(
      fillTemplate({
        template: buffer,
        data: { ...other, applicants: [{ ...SAMPLE_DATA.applicants[0]!, name: '钱七' }] },
      }).file,
    ),
  ).toContain('钱七：');
});

it('tells a title, a heading and a line of text apart', () => {
  const styles = readParagraphs(template('rights-notice'))
    .slice(0, 4)
    .map(({ style }) => style);
  expect(styles).toEqual(['title', 'body', 'body', 'heading']);
});

it.each([
  ['case.number', ['case.number']],
  ['fields.deposit | yuan', ['fields.deposit']],
  ["a == 'b.c' && terms.length", ['a', 'terms.length']],
  ['agreement.hasAmount || x', ['agreement.hasAmount', 'x']],
])('finds the names in %s', (expression, names) => {
  expect(namesIn(expression)).toEqual(names);
});

it('refuses a file that is no Word template with words for staff', () => {
  expect(() => inspectTemplate(Buffer.from('not a zip'))).toThrow(
    expect.objectContaining({ code: 'VALIDATION' }) as Error,
  );
});
