/** The form of an organisation: only what was changed is sent, upon the revision that was seen. */
import type { OrganisationView } from '@tiaohe/config';
import { useState } from 'react';
import { organisationCalls } from '../api/organisations';
import { useDesk } from '../api/use-desk';
import { useEdit } from '../hooks/use-edit';

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

export function useOrganisationForm(organisation: OrganisationView | null) {
  const desk = useDesk();
  const edit = useEdit(organisation?.revision ?? 0);
  const [before] = useState(() => formOf(organisation));
  const [form, setForm] = useState(before);
  const [account, setAccount] = useState({ name: '', phone: '' });

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
    const sent = await edit.save<unknown>(changed(), (body) =>
      organisation ? calls.change(organisation.id, body) : calls.create(changed(), first),
    );
    return sent.ok;
  };
  return {
    form,
    account,
    setAccount,
    edit,
    isChanged: Object.keys(changed()).length > 0,
    set: (field: keyof Form) => (value: string) => setForm((old) => ({ ...old, [field]: value })),
    errorOf: (field: string) => edit.refused?.fields.find((error) => error.field === field)?.message,
    save,
  };
}
