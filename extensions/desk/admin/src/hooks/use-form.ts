/**
 * A form as it is being filled: what was typed, what is wrong with it and may be said already, and what goes to the server.
 * The server's refusal of a field stands at the field until that field is touched again.
 */
import {
  checkForm,
  emptyForm,
  isEmpty,
  nest,
  toWire,
  visibleFields,
  type FieldError,
  type FieldValue,
  type FormField,
  type FormValues,
} from '@tiaohe/config';
import { useMemo, useState } from 'react';
import type { Refused } from '../api/read-refusal';
import { changedOf } from '../api/changed-of';

export type Form = {
  fields: readonly FormField[];
  values: FormValues;
  /** What is said at the fields now. */
  errors: readonly FieldError[];
  set(key: string, value: FieldValue): void;
  /** The field was left: what is wrong with it may be said. */
  leave(key: string): void;
  /** The labels of what is asked and not yet given. */
  lacks: readonly string[];
  /** Nothing is wrong: it may be sent. */
  isWhole: boolean;
  isChanged: boolean;
  /** Everything, as the server takes it; an empty answer is null. */
  body(): Record<string, unknown>;
  /** Only what differs from what the form was opened with. */
  changes(): Record<string, unknown>;
};
export type Fields = readonly FormField[] | ((values: FormValues) => readonly FormField[]);
type Options = {
  fields: Fields;
  start?: FormValues;
  /** What no field can know of alone: an end before its beginning. Said at once, since both are filled in. */
  also?: (values: FormValues) => readonly FieldError[];
  refused: Refused | null;
};
/** Fields touched since the server refused them. */
type Mended = { refused: Refused | null; keys: readonly string[] };

const NOTHING: FormValues = {};
const NO_MORE = (): readonly FieldError[] => [];

export function useForm({ fields: given, start = NOTHING, also = NO_MORE, refused }: Options): Form {
  const [before] = useState(start);
  const [typed, setTyped] = useState(before);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [mended, setMended] = useState<Mended>({ refused: null, keys: [] });
  const fields = typeof given === 'function' ? given(typed) : given;
  const values = useMemo(() => ({ ...emptyForm(fields), ...typed }), [fields, typed]);

  // An old answer that nobody touched is not sent, so a rule that came later does not keep the rest from being saved.
  const wrong = checkForm(fields, values).filter(
    ({ field }) => isEmpty(values[field]) || values[field] !== before[field],
  );
  const beside = also(values);
  const mendedKeys = mended.refused === refused ? mended.keys : [];
  const errors = [
    ...(refused?.fields ?? []).filter(({ field }) => !mendedKeys.includes(field)),
    // An empty field is not scolded for being empty: what is still to be filled in is said once, at the end of the form.
    ...wrong.filter(({ field }) => left.includes(field) && !isEmpty(values[field])),
    ...beside,
  ];
  const lacks = visibleFields(fields, values)
    .filter(({ key, required }) => required && (isEmpty(values[key]) || values[key] === false))
    .map(({ label }) => label);
  const changes = () =>
    changedOf(toWire(fields, { ...emptyForm(fields), ...before }), toWire(fields, values));

  return {
    fields,
    values,
    errors,
    set(key, value) {
      setTyped((old) => ({ ...old, [key]: value }));
      setMended({ refused, keys: [...mendedKeys, key] });
    },
    leave: (key) => setLeft((old) => (old.includes(key) ? old : [...old, key])),
    lacks,
    isWhole: wrong.length === 0 && beside.length === 0,
    isChanged: Object.keys(changes()).length > 0,
    body: () => nest(toWire(fields, values)),
    changes: () => nest(changes()),
  };
}
