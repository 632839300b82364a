/** Adds or changes an organisation. */
import { Flex } from '@strapi/design-system';
import type { OrganisationView } from '@tiaohe/config';
import { useState } from 'react';
import { useDesk } from '../api/use-desk';
import { useOrganisations } from '../hooks/use-organisations';
import { useSend } from '../hooks/use-send';
import { AreaField, ChoiceField, TextField } from '../parts/fields';
import { FormDialog } from '../parts/form-dialog';

const FIELDS = ['name', 'code', 'kind', 'region', 'address', 'phone', 'introduction', 'parent'] as const;
type Form = Record<(typeof FIELDS)[number], string>;
type Props = { organisation: OrganisationView | null; onDone(): void; onClose(): void };

export function OrganisationForm({ organisation, onDone, onClose }: Props) {
  const desk = useDesk();
  const all = useOrganisations();
  const { send, isSending, refused } = useSend();
  const [form, setForm] = useState(
    () => Object.fromEntries(FIELDS.map((field) => [field, organisation?.[field] ?? ''])) as Form,
  );
  const change = (field: keyof Form) => (value: string) => setForm((old) => ({ ...old, [field]: value }));
  const errorOf = (field: string) => refused?.fields.find((error) => error.field === field)?.message;
  const text = (field: keyof Form, label: string, required = false) => (
    <TextField
      name={field}
      label={label}
      required={required}
      value={form[field]}
      onValue={change(field)}
      error={errorOf(field)}
    />
  );
  const save = async () => {
    const body = Object.fromEntries(
      Object.entries(form).map(([field, value]) => [field, value.trim() || null]),
    );
    const sent = await send(
      () =>
        organisation
          ? desk.put(`/organisations/${organisation.id}`, body)
          : desk.post('/organisations', body),
      { done: '已保存' },
    );
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      shape="drawer"
      title={organisation ? `修改${organisation.name}` : '添加机构'}
      submit="保存"
      disabled={form.name.trim().length < 2}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {text('name', '机构名称', true)}
      <ChoiceField
        name="parent"
        label="上级机构"
        value={form.parent}
        options={all.filter(({ value }) => value !== organisation?.id)}
        onValue={change('parent')}
        clearable
        placeholder="没有上级，是一级机构"
        error={errorOf('parent')}
      />
      <Flex gap={3} alignItems="flex-start">
        {text('code', '编码')}
        {text('kind', '类型')}
        {text('region', '辖区')}
      </Flex>
      {text('address', '地址')}
      {text('phone', '电话')}
      <AreaField
        name="introduction"
        label="简介"
        rows={3}
        value={form.introduction}
        onValue={change('introduction')}
      />
    </FormDialog>
  );
}
