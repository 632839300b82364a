/** What a person reads in a cell of Excel, as text. */
type Rich = { richText: { text: string }[] };
export type Cell =
  | string
  | number
  | boolean
  | Date
  | null
  | undefined
  | Rich
  | { text: string | Rich }
  | { result?: string | number | boolean | Date; formula?: string }
  | { error: string };

const DAY = 10;
/** Excel keeps fifteen digits of a number, and says so by nothing: an identity number typed as one is lost. */
const EXACT = 999_999_999_999_999;

const numberText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) <= EXACT ? value.toFixed(0) : String(value);
/** Excel knows no zones: its clock is taken as it stands. */
const dateText = (value: Date): string => {
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, DAY) : text.slice(0, 19).replace('T', ' ');
};
const richText = ({ richText: runs }: Rich): string => runs.map(({ text }) => text).join('');

export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (cell instanceof Date) return dateText(cell);
  if ('richText' in cell) return richText(cell);
  if ('text' in cell) return typeof cell.text === 'string' ? cell.text : richText(cell.text);
  // A formula is never worked out here: only what Excel had worked out counts.
  if ('result' in cell) return cellText(cell.result);
  return '';
}
