/**
 * Saves a change of a record upon the revision that was seen. Where others were faster, both values of each field are kept
 * here until the person has chosen; saving again then sends what is theirs to send, upon the new revision.
 */
import type { RecordChanged, Revision } from '@tiaohe/config';
import { useState } from 'react';
import type { Refused } from '../api/read-refusal';
import { useSend } from './use-send';

export type Choice = 'mine' | 'theirs';
export type Edit = {
  conflict: RecordChanged | null;
  choices: Readonly<Record<string, Choice>>;
  choose(fields: readonly string[], choice: Choice): void;
  /** Nothing is left to choose. */
  isSettled: boolean;
  isSending: boolean;
  refused: Refused | null;
};
type Body = Readonly<Record<string, unknown>>;
/** `answer` is null where all that was chosen stands there already. */
type Saved<T> = { ok: true; answer: T | null } | { ok: false };

const conflictOf = ({ code, more }: Refused): RecordChanged | null =>
  code === 'RECORD_CHANGED' ? (more as unknown as RecordChanged) : null;

export function useEdit(seen: Revision): Edit & {
  save<T>(
    body: Body,
    put: (body: Body & { revision: Revision }) => Promise<T>,
    done?: string,
  ): Promise<Saved<T>>;
} {
  const { send, isSending, refused } = useSend();
  const [conflict, setConflict] = useState<RecordChanged | null>(null);
  const [choices, setChoices] = useState<Edit['choices']>({});

  const save = async <T>(
    body: Body,
    put: (body: Body & { revision: Revision }) => Promise<T>,
    done = '已保存',
  ): Promise<Saved<T>> => {
    const mine = Object.fromEntries(Object.entries(body).filter(([field]) => choices[field] !== 'theirs'));
    if (conflict && Object.keys(mine).length === 0) return { ok: true, answer: null };
    return send(() => put({ ...mine, revision: conflict?.revision ?? seen }), {
      done,
      onRefused: (no) => {
        const next = conflictOf(no);
        if (!next) return;
        setConflict(next);
        setChoices({});
      },
    });
  };
  return {
    conflict,
    choices,
    choose: (fields, choice) =>
      setChoices((old) => ({ ...old, ...Object.fromEntries(fields.map((field) => [field, choice])) })),
    isSettled: !conflict || conflict.conflicts.every(({ field }) => choices[field] !== undefined),
    isSending,
    // A conflict has its own note, with both values.
    refused: refused && conflictOf(refused) ? null : refused,
    save,
  };
}
