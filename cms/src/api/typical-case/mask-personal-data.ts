/** Takes people out of a text before strangers read it (R32a): names become roles, numbers and addresses lose their middle. */
import type { PartySide } from '@tiaohe/config';

export type Named = { side: PartySide; name: string; address?: string | null };

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const ROLE: Record<PartySide, string> = {
  applicant: '申请人',
  respondent: '被申请人',
  'third-party': '第三人',
};

const PHONE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;
const LANDLINE = /(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/g;
const ID_NUMBER = /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g;
const CREDIT_CODE = /(?<![\dA-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![\dA-Za-z])/g;
const CARD = /(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?:[ -]?\d{1,3})?(?!\d)/g;
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•]?[A-HJ-NP-Z0-9]{5,6}/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** The number of a house and all that follows: 幸福路1号2单元301室 → 幸福路某号. */
const HOUSE = /\d+(?:-\d+)?(?:号|弄)(?:院)?(?:\d+(?:-\d+)?(?:号楼|幢|栋|座|单元|室|层|楼|户|号))*/g;

/** 申请人 when there is one of a side, 申请人甲, 申请人乙 when several. */
export function roleNames(people: readonly Named[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const side of Object.keys(ROLE) as PartySide[]) {
    const mine = people.filter((person) => person.side === side);
    mine.forEach(({ name }, index) => {
      if (!names.has(name))
        names.set(name, mine.length > 1 ? `${ROLE[side]}${STEMS[index] ?? index + 1}` : ROLE[side]);
    });
  }
  return names;
}

/**
 * @param others names that are to become 某某: mediators, witnesses.
 * What the text says that no row knows of (a witness's name) stays: staff read it once more before it is published.
 */
export function maskPersonalData({
  text,
  people,
  others = [],
}: {
  text: string;
  people: readonly Named[];
  others?: readonly string[];
}): string {
  let masked = text.normalize('NFC');
  for (const { address } of people)
    if (address && address.length >= 4) masked = masked.replaceAll(address, '某处');
  // The longer name first: 张三丰 is not 张三 and 丰.
  const names = [...roleNames(people)]
    .concat(others.map((name): [string, string] => [name, '调解员']))
    .sort((a, b) => b[0].length - a[0].length);
  for (const [name, role] of names) if (name.length >= 2) masked = masked.replaceAll(name, role);
  return masked
    .replace(ID_NUMBER, '（证件号略）')
    .replace(CREDIT_CODE, '（统一社会信用代码略）')
    .replace(CARD, '（账号略）')
    .replace(PHONE, '（电话略）')
    .replace(LANDLINE, '（电话略）')
    .replace(PLATE, '（车牌略）')
    .replace(MAIL, '（邮箱略）')
    .replace(HOUSE, '某号');
}
