/** A stored answer in the words of its field: labels for codes, yuan for fen, the centre's clock for instants. */
import { formatYuan } from '../formats/money';
import { shanghaiDay, shanghaiTime } from '../formats/shanghai';
import { isEmpty, type FormField } from './form-field';

type Spoken = Pick<FormField, 'type' | 'options'>;

/** @param value as the server keeps it @returns undefined where nothing was answered: each screen has its own word for that */
export function sayAnswer({ type, options }: Spoken, value: unknown): string | undefined {
  if (isEmpty(value)) return undefined;
  if (Array.isArray(value)) return value.map((one) => sayAnswer({ type, options }, one) ?? '').join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (type === 'money' && typeof value === 'number') return `${formatYuan(value)} 元`;
  if (type === 'datetime' && typeof value === 'string') return `${shanghaiDay(value)} ${shanghaiTime(value)}`;
  if (typeof value === 'object') return JSON.stringify(value);
  return options?.find((option) => option.value === String(value))?.label ?? String(value);
}
