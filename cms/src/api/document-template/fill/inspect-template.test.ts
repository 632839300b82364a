import PizZip from 'pizzip';
import { Refusal } from '../../../platform/http/refusal';
import { inspectTemplate } from './inspect-template';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word file of one paragraph, and whatever else is laid into it. */
function word(paragraph: string, more: Record<string, string> = {}, type = MAIN): Buffer {
  const zip = new PizZip();
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${paragraph}</w:p></w:body></w:document>`,
    ...more,
  };
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer' }) as Buffer;
}
const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** What staff read at the file field. */
function complaint(file: Buffer): string {
  try {
    inspectTemplate(file);
    return '';
  } catch (error) {
    return error instanceof Refusal ? (error.details.fields?.[0]?.message ?? '') : String(error);
  }
}

it('reads a placeholder that Word has cut into pieces', () => {
  const pieces = text('{ca') + text('se.num') + text('ber}');
  expect(inspectTemplate(word(pieces)).placeholders).toEqual(['case.number']);
});

it('lets conditions compare', () => {
  const condition = text("{#case.category == 'noise' && terms.length >= 1}是{/}");
  expect(complaint(word(condition))).toBe('');
});

it.each<[what: string, file: Buffer, words: string]>([
  [
    'foreign XML',
    word(text('{@case.facts}')),
    '这个 Word 模板不能使用。不能使用 {@case.facts}：它会把格式代码写进文书。请改成 {case.facts}',
  ],
  [
    'a value of its own making',
    word(text("{case.number = '伪造'}")),
    "这个 Word 模板不能使用。不能在模板里改动内容：{case.number = '伪造'}。比较请用两个等号 ==",
  ],
  [
    'two statements in one',
    word(text('{case.number; case.facts}')),
    '这个 Word 模板不能使用。不能在模板里改动内容：{case.number; case.facts}。比较请用两个等号 ==',
  ],
  [
    'macros',
    word(text('{case.number}'), { 'word/vbaProject.bin': 'x' }),
    '文件里有宏（程序），不能当模板。请用 Word 另存为 .docx（不带宏）后再传',
  ],
  [
    'the type of a file with macros',
    word(text('{case.number}'), {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
    '文件里有宏（程序），不能当模板。请用 Word 另存为 .docx（不带宏）后再传',
  ],
  [
    'full-width brackets',
    word(text('案号｛case.') + text('number｝')),
    '占位符要用半角括号：把 ｛case.number｝ 改成 {case.number}，否则不会被填写',
  ],
  [
    'a mail-merge field',
    word('<w:r><w:instrText> MERGEFIELD case.number </w:instrText></w:r>'),
    '不支持 Word 的邮件合并域：把「case.number」这个域删掉，直接输入 {case.number}',
  ],
])('refuses %s and says what to type', (_what, file, words) => {
  expect(complaint(file)).toBe(words);
});
