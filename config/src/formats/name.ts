/**
 * Names of people and of firms: letters of any script, the marks that names have, numerals in firms' names, and nothing
 * else. A name goes into messages, documents and lists; what could be read there as anything but a name is no part of one.
 */
const LONGEST_PERSON = 60;
const LONGEST_FIRM = 100;

/** 〇 is a letter in names, though Unicode counts it among the numerals. A mark stands upon a letter: é, が. */
const LETTER = '[\\p{L}〇]\\p{M}*';
const PERSON = new RegExp(`^${LETTER}(?:(?:[ ·'’\\-]|\\. ?|, )?${LETTER})*\\.?$`, 'u');
const FIRM = new RegExp(
  `^(?:${LETTER}|\\p{Nd}|[\\p{No}\\p{Nl}]|[ ·'’\\-–—.．、,，&＆+＋/#№_（）()《》〈〉「」“”【】])+$`,
  'u',
);
const HAS_LETTER = /\p{L}/u;
/** Zero-width signs, bidi marks, variation selectors: they come along from Word and chats, and nobody sees them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

const lengthOf = (text: string): number => Array.from(text).length;

/** People's names as others may see them: 王小明 → 王*, by code point so that 𠮷 stays whole. */
export function maskName(name: string): string {
  const [first = ''] = Array.from(name);
  return `${first}*`;
}

/** As it is kept: what nobody sees is dropped, one kind of dot between the parts, single spaces. Checked afterwards. */
export const tidyName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(new RegExp(UNSEEN, 'gu'), '')
    .replace(/[•‧∙⋅・･・]/gu, '·')
    .trim();

/** 王小明, 阿卜杜拉·买买提, 𠮷田, Anne-Marie O’Neil, J. R. Smith: at most 60 characters. */
export const isPersonName = (text: string): boolean =>
  lengthOf(text) <= LONGEST_PERSON && !UNSEEN.test(text) && PERSON.test(text);

/** 云岭（上海）商贸有限公司, 7-11 便利店, Müller & Söhne GmbH; also of a room or an organisation: at most 100 characters. */
export const isFirmName = (text: string): boolean =>
  lengthOf(text) <= LONGEST_FIRM && HAS_LETTER.test(text) && !UNSEEN.test(text) && FIRM.test(text);

export const SAY_PERSON_NAME = '请填写姓名，只用文字、间隔号、空格和连字符，最多60个字';
export const SAY_FIRM_NAME = '请填写名称，只用文字、数字和常用标点，不能有尖括号等符号，最多100个字';
