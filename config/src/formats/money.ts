/** Money is an integer number of fen everywhere; yuan only on paper and screens. */
const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '兆'];

export const formatYuan = (fen: number): string => {
  const [yuan = '0', cents = '00'] = (fen / 100).toFixed(2).split('.');
  return `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
};

function groupInCapitals(group: number): string {
  const digits = String(group).padStart(4, '0').split('').map(Number);
  return digits
    .map((digit, index) => (digit === 0 ? '零' : `${DIGITS[digit]}${UNITS[3 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}

/** 12300 → 壹佰贰拾叁元整 (正确填写票据和结算凭证的基本规定). Negative amounts start with 负. */
export function yuanInCapitals(fen: number): string {
  const yuan = Math.floor(Math.abs(fen) / 100);
  const [jiao, cent] = [Math.floor((Math.abs(fen) % 100) / 10), Math.abs(fen) % 10];
  const groups: number[] = [];
  for (let rest = yuan; rest > 0; rest = Math.floor(rest / 10_000)) groups.unshift(rest % 10_000);

  const whole = groups
    .map((group, index) =>
      group === 0 ? '零' : `${groupInCapitals(group)}${GROUPS[groups.length - 1 - index]}`,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
  const sign = fen < 0 ? '负' : '';
  const head = whole ? `${whole}元` : jiao || cent ? '' : '零元';
  if (!jiao && !cent) return `${sign}${head}整`;
  const tenths = jiao ? `${DIGITS[jiao]}角` : whole ? '零' : '';
  return `${sign}${head}${tenths}${cent ? `${DIGITS[cent]}分` : '整'}`;
}
