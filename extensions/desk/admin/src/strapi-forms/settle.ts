/** A change met a newer record: reads it, lays both side by side, and asks. */
import type { FieldConflict, Refusal } from '@tiaohe/config';
import { readKept, type Kept } from './kept-records';
import { layOut, settleFields } from './lay-out';
import { toConflicts, type Fields } from './merge-three';
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
export type Settled = { body: string; fields: Fields; upon: Kept };

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
  // Without the words that the form was opened with, nobody can say who changed what.
  if (!hand || !seen.text || typeof init.body !== 'string') return null;
  const fresh = await readKept(await read());
  if (!fresh) return null;
  const sides = layOut({ road, base: seen.text, mine: init.body, theirs: fresh.text });

  const [{ askWhich }, { wordsOf }] = await Promise.all([import('./ask-which'), import('./words-of')]);
  const answer = await askWhich({
    conflicts: toConflicts({ both: sides.merged.both, mine: sides.mine, theirs: sides.theirs, hand }),
    hand,
    sides,
    words: await wordsOf({ path, road, sides, read }),
    themes: themes(),
  });
  if (answer === 'back') return null;
  const fields = settleFields(sides, answer);
  const body = road.tree ? road.tree.write(JSON.parse(init.body) as Fields, fields) : fields;
  return { body: JSON.stringify(body), fields, upon: fresh };
}
