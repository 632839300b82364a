/** What WeChat lets stand in a template value, told by the key's prefix; written apart from the product's own rules. */
const CLOCK = /([01]?\d|2[0-3]):[0-5]\d/.source;
const DAY = /\d{4}年\d{1,2}月\d{1,2}日/.source;
const TIME = `(${CLOCK}|${DAY}( ${CLOCK})?)`;

const RULES: Record<string, RegExp> = {
  thing: /^[^\r\n]{1,20}$/u,
  name: /^([^\r\n]{1,10}|[A-Za-z .]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\w\s]{1,5}$/u,
  number: /^[\d.]{1,32}$/,
  amount: /^[¥￥$]?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+-]{1,17}$/,
  car_number: /^\S{1,8}$/u,
  date: new RegExp(`^(${DAY}( ${CLOCK})?|\\d{4}-\\d{2}-\\d{2}( ${CLOCK})?)$`),
  time: new RegExp(`^${TIME}(~${TIME})?$`),
};

export const isValueAllowed = ({ key, value }: { key: string; value: string }): boolean =>
  RULES[key.replace(/\d+$/, '')]?.test(value) ?? false;
