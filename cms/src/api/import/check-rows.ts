/** Says of every row whether it is good, doubtful or bad, and why; nothing is taken yet. */
import type { Complaint, Draft, ImportKind } from './import-kind';
import type { Mapping } from './map-columns';

export type Verdict = 'good' | 'warned' | 'bad';
export type Checked<F extends string, Row> = {
  /** As people count in their file: the row below the heads is 2. */
  line: number;
  draft: Draft<F>;
  row: Row | null;
  verdict: Verdict;
  complaints: Complaint<F>[];
};
export type Counts = { rows: number; good: number; warned: number; bad: number };

function draftOf<F extends string>(cells: readonly string[], mapping: Mapping<F>): Draft<F> {
  const pairs = Object.entries<number | undefined>(mapping as Record<string, number | undefined>);
  return Object.fromEntries(
    pairs.flatMap(([key, column]) => {
      const text = column === undefined ? '' : (cells[column] ?? '').trim();
      return text === '' ? [] : [[key, text]];
    }),
  ) as Draft<F>;
}

const verdictOf = (complaints: readonly { level: 'bad' | 'warned' }[]): Verdict => {
  if (complaints.some(({ level }) => level === 'bad')) return 'bad';
  return complaints.length > 0 ? 'warned' : 'good';
};

/** @param rows below the heads. Rows without a word in any cell are left out, and counted in the lines all the same. */
export function* checkRows<F extends string, Row>({
  kind,
  mapping,
  rows,
  firstLine = 2,
}: {
  kind: Pick<ImportKind<F, Row>, 'fields' | 'check' | 'sameness'>;
  mapping: Mapping<F>;
  rows: Iterable<readonly string[]>;
  firstLine?: number;
}): Generator<Checked<F, Row>> {
  const seen = new Map<string, number>();
  let line = firstLine - 1;
  for (const cells of rows) {
    line += 1;
    const draft = draftOf(cells, mapping);
    if (Object.keys(draft).length === 0) continue;
    const lacking = kind.fields
      .filter(({ key, required }) => required && draft[key] === undefined)
      .map(({ key, label }): Complaint<F> => ({ field: key, message: `没有填写${label}`, level: 'bad' }));
    const { row, complaints } = kind.check(draft);
    const word = row === null ? null : kind.sameness(row);
    const before = word === null ? undefined : seen.get(word);
    if (word !== null && before === undefined) seen.set(word, line);
    const [first] = kind.fields;
    const twice: Complaint<F>[] =
      before === undefined || !first
        ? []
        : [{ field: first.key, message: `和第${before}行重复`, level: 'bad' }];
    const all = [...lacking, ...complaints, ...twice];
    const verdict = verdictOf(all);
    yield { line, draft, row: verdict === 'bad' ? null : row, verdict, complaints: all };
  }
}

export const countVerdicts = (checked: readonly { verdict: Verdict }[]): Counts => {
  const count = (wanted: Verdict) => checked.filter(({ verdict }) => verdict === wanted).length;
  return { rows: checked.length, good: count('good'), warned: count('warned'), bad: count('bad') };
};
