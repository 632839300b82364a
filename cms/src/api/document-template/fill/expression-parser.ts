/** How tags are read: expressions such as {terms.length} or {fields.deposit | yuan}, never code. */
import { formatYuan, yuanInCapitals } from '@tiaohe/config';
import expressionParser from 'docxtemplater/expressions.js';

type ExpressionParser = ReturnType<typeof expressionParser>;

const isAmount = (value: unknown): boolean =>
  value !== null && value !== '' && Number.isFinite(Number(value));
const fen = (value: unknown): number => Math.round(Number(value) * 100);

/** Amounts that staff typed are in yuan. */
const parse = expressionParser.configure({
  filters: {
    yuan: (value: unknown) => (isAmount(value) ? formatYuan(fen(value)) : value),
    capitals: (value: unknown) => (isAmount(value) ? yuanInCapitals(fen(value)) : value),
  },
});

const MOST = 2_000;
const known = new Map<string, ExpressionParser>();

/** Reading an expression costs more than filling it in, and a parsed one holds nothing of any document. */
export function parseTag(tag: string): ExpressionParser {
  const hit = known.get(tag);
  if (hit) return hit;
  const parsed = parse(tag);
  if (known.size >= MOST) known.clear();
  known.set(tag, parsed);
  return parsed;
}
