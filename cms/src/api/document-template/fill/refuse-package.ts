/** What a Word file is besides its text: macros, and brackets that look like placeholders and are none. */
import type PizZip from 'pizzip';
import { refuseField } from '../../../platform/http/refusal';

const MACROS = /macroEnabled|vbaProject/i;
const TEXT_PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const FULL_WIDTH = /｛[^｛｝]{1,80}｝/;
const FIELD_CODE = /<w:instrText[^>]*>\s*MERGEFIELD\s+([^\s<]{1,80})/;

const bare = (xml: string): string => xml.replace(/<[^>]*>/g, '');

/** @throws VALIDATION at `file` with what to type in place of it. */
export function refusePackage(zip: PizZip): void {
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  if (MACROS.test(types) || Object.keys(zip.files).some((name) => MACROS.test(name)))
    refuseField('file', '文件里有宏（程序），不能当模板。请用 Word 另存为 .docx（不带宏）后再传');
  for (const part of zip.file(TEXT_PARTS)) {
    const xml = part.asText();
    const [wide] = FULL_WIDTH.exec(bare(xml)) ?? [];
    if (wide)
      refuseField('file', `占位符要用半角括号：把 ${wide} 改成 {${wide.slice(1, -1)}}，否则不会被填写`);
    const [, field] = FIELD_CODE.exec(xml) ?? [];
    if (field) refuseField('file', `不支持 Word 的邮件合并域：把「${field}」这个域删掉，直接输入 {${field}}`);
  }
}
