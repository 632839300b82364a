/**
 * What WeChat lets stand in a template value, by the prefix of its key. Whatever does not fit is shortened here, and
 * only here: a value that breaks a rule makes WeChat refuse the whole message (47003).
 */
/** `empty` stands in where we have nothing to say: WeChat refuses an empty value. */
type Rule = { fit: (text: string) => string; allows: RegExp; empty?: string };

const cut = (limit: number) => (text: string) => {
  const signs = [...text];
  return signs.length <= limit ? text : `${signs.slice(0, limit - 1).join('')}…`;
};
const keep = (unwanted: RegExp, limit: number) => (text: string) =>
  [...text.replace(unwanted, '')].slice(0, limit).join('');
const same = (text: string) => text;

const CLOCK = '([01]?\\d|2[0-3]):[0-5]\\d';
const DAY = '\\d{4}年\\d{1,2}月\\d{1,2}日';
const MOMENT = `(${DAY} ${CLOCK}|${DAY}|${CLOCK}|\\d{4}-\\d{2}-\\d{2}( ${CLOCK})?)`;

// prettier-ignore
export const FIELD_RULES: Record<string, Rule> = {
  thing:            { fit: cut(20),                        allows: /^.{1,20}$/u, empty: '无' },
  name:             { fit: cut(10),                        allows: /^(.{1,10}|[A-Za-z .]{1,20})$/u },
  phrase:           { fit: keep(/[^\p{Script=Han}]/gu, 5), allows: /^\p{Script=Han}{1,5}$/u },
  character_string: { fit: keep(/[^\x21-\x7e]/gu, 32),     allows: /^[\x21-\x7e]{1,32}$/, empty: '-' },
  letter:           { fit: keep(/[^A-Za-z]/g, 32),         allows: /^[A-Za-z]{1,32}$/ },
  symbol:           { fit: keep(/[A-Za-z0-9\s]/g, 5),      allows: /^[^A-Za-z0-9\s]{1,5}$/u },
  number:           { fit: same,                           allows: /^(?=.{1,32}$)-?\d+(\.\d+)?$/ },
  amount:           { fit: same,                           allows: /^[¥￥$]?\d{1,10}(\.\d{1,2})?元?$/u },
  phone_number:     { fit: keep(/[^\d+-]/g, 17),           allows: /^[\d+-]{1,17}$/ },
  car_number:       { fit: keep(/\s/g, 8),                 allows: /^.{1,8}$/u },
  date:             { fit: same,                           allows: new RegExp(`^${MOMENT}$`) },
  time:             { fit: same,                           allows: new RegExp(`^${MOMENT}(~${MOMENT})?$`) },
};

const ruleOf = (key: string): Rule | undefined => {
  const prefix = key.replace(/\d+$/, '');
  return Object.hasOwn(FIELD_RULES, prefix) ? FIELD_RULES[prefix] : undefined;
};

/** The value as WeChat takes it, or null when nothing acceptable can be made of it. */
export function fitField({ key, value }: { key: string; value: string }): string | null {
  const rule = ruleOf(key);
  const oneLine = value.replace(/\s+/g, ' ').trim();
  if (!rule) return oneLine || null;
  const fitted = rule.fit(oneLine).trim() || (rule.empty ?? '');
  return rule.allows.test(fitted) ? fitted : null;
}

/** 2026-11-23T01:30:00Z → 2026年11月23日 09:30, the one form that `time` and `date` both take, in Shanghai time. */
export function wechatTime(at: Date): string {
  const local = new Date(at.getTime() + 8 * 3_600_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
  return `${day} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}
