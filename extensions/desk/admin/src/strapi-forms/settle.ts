/** A change met a newer record: reads it, lays both side by side, and asks. */
import type { FieldConflict, Refusal } from '@tiaohe/config';
import { readKept, type Kept } from './kept-records';
import { choose, mergeThree, toConflicts, type Fields } from './merge-three';
import type { Themes } from './panel-root';
import type { Road } from './roads';

type Hand = Pick<FieldConflict, 'by' | 'at' | 'isOwn'>;
const NOBODY: Hand = { by: null, at: null, isOwn: false };

async function handOf(refusal: Response): Promise<Hand | null> {
  const answer = (await refusal
    .clone()
    .json()
    .catch(() => null)) as Refusal | null;
  const details = answer?.error?.details as (Partial<Hand> & { code?: string }) | undefined;
  return details?.code === 'RECORD_CHANGED'
    ? { ...NOBODY, by: details.by ?? null, at: details.at ?? null, isOwn: details.isOwn ?? false }
    : null;
}

/** What to send in place of the refused body, and the record that it is made upon. */
export type Settled = { body: string; upon: Kept };

/** @returns null: the person goes back to the form. */
export async function settle({
  path,
  road,
  seen,
  refusal,
  init,
  read,
  themes,
}: {
  path: string;
  road: Road;
  seen: Kept;
  refusal: Response;
  init: RequestInit;
  /** GET, without an address of the record itself. */
  read(address?: string): Promise<Response>;
  themes(): Themes;
}): Promise<Settled | null> {
  const hand = await handOf(refusal);
  if (!hand || !road.read || typeof init.body !== 'string') return null;
  const fresh = await readKept(await read());
  if (!fresh) return null;
  const fieldsOf = (text: string): Fields => road.read?.(JSON.parse(text) as Fields) ?? {};
  const [base, theirs] = [fieldsOf(seen.text), fieldsOf(fresh.text)];
  const mine = JSON.parse(init.body) as Fields;
  const merged = mergeThree({ base, mine, theirs });

  const [{ askWhich }, { labelsOf }] = await Promise.all([import('./ask-which'), import('./labels-of')]);
  const choices = await askWhich({
    conflicts: toConflicts({ both: merged.both, mine, theirs, hand }),
    words: await labelsOf({ path, read }),
    themes: themes(),
  });
  if (!choices) return null;
  return { body: JSON.stringify(choose({ merged, theirs, choices })), upon: fresh };
}
