/** The form of an organisation: only what was changed is sent, upon the revision that was seen. */
import type { FieldConflict, OrganisationView } from '@tiaohe/config';
import { useState } from 'react';
import type { Refused } from '../api/read-refusal';
import { organisationCalls, type Conflict } from '../api/organisations';
import { useDesk } from '../api/use-desk';
import { useSend } from '../hooks/use-send';

export const FIELDS = [
  'name',
  'code',
  'kind',
  'region',
  'address',
  'phone',
  'introduction',
  'parent',
] as const;
export type Form = Record<(typeof FIELDS)[number], string>;
const formOf = (organisation: OrganisationView | null): Form =>
  Object.fromEntries(FIELDS.map((field) => [field, organisation?.[field] ?? ''])) as Form;
const conflictOf = ({ code, more }: Refused): Conflict | null =>
  code === 'RECORD_CHANGED' ? (more as unknown as Conflict) : null;

export function useOrganisationForm(organisation: OrganisationView | null) {
  const desk = useDesk();
  const { send, isSending, refused } = useSend();
  const [before] = useState(() => formOf(organisation));
  const [form, setForm] = useState(before);
  const [account, setAccount] = useState({ name: '', phone: '' });
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const changed = () =>
    Object.fromEntries(
      FIELDS.filter((field) => form[field].trim() !== before[field].trim()).map((field) => [
        field,
        form[field].trim() || null,
      ]),
    );
  const calls = organisationCalls(desk);
  const save = async (): Promise<boolean> => {
    const first = account.phone ? account : undefined;
    const sent = await send(
      () =>
        organisation
          ? calls.change(organisation.id, changed(), conflict?.revision ?? organisation.revision)
          : calls.create(changed(), first),
      { done: '已保存', onRefused: (no) => setConflict(conflictOf(no)) },
    );
    return sent.ok;
  };
  return {
    form,
    account,
    setAccount,
    conflict,
    isSending,
    // A conflict has its own note, with both values.
    refused: conflict ? null : refused,
    isChanged: Object.keys(changed()).length > 0,
    set: (field: keyof Form) => (value: string) => setForm((old) => ({ ...old, [field]: value })),
    take: ({ field, current }: FieldConflict) => {
      setForm((old) => ({ ...old, [field]: String(current ?? '') }));
      setConflict((old) =>
        old ? { ...old, conflicts: old.conflicts.filter((one) => one.field !== field) } : old,
      );
    },
    errorOf: (field: string) => refused?.fields.find((error) => error.field === field)?.message,
    save,
  };
}
