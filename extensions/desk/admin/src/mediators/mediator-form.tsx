/** Adds a mediator, who gets an account from the phone number, or changes one. */
import { Field, Flex, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { MEDIATOR_STATES, isMobile, normalisePhone, options, type MediatorState, type MediatorView } from '@tiaohe/config';
import { useState } from 'react';
import { mediatorCalls, type MediatorInput } from '../api/mediators';
import { useDesk } from '../api/use-desk';
import { CATEGORY_CHOICES } from '../format/category-choices';
import { useOrganisations } from '../hooks/use-organisations';
import { useSend } from '../hooks/use-send';
import { AreaField, ChoiceField, TextField } from '../parts/fields';
import { FormDialog } from '../parts/form-dialog';

type Props = { mediator: MediatorView | null; onDone(): void; onClose(): void };

/** The phone comes masked: an empty field leaves it as it is. */
const startOf = (mediator: MediatorView | null) => ({
  name: mediator?.name ?? '',
  phone: '',
  organisation: mediator?.organisation?.id ?? '',
  title: mediator?.title ?? '',
  profession: mediator?.profession ?? '',
  expertise: mediator?.expertise ?? [],
  workState: mediator?.workState ?? ('active' as MediatorState),
  introduction: mediator?.introduction ?? '',
});

export function MediatorForm({ mediator, onDone, onClose }: Props) {
  const desk = useDesk();
  const organisations = useOrganisations();
  const { send, isSending, refused } = useSend();
  const [form, setForm] = useState(() => startOf(mediator));
  const change = (part: Partial<typeof form>) => setForm((old) => ({ ...old, ...part }));
  const isPhoneGood = form.phone === '' ? mediator !== null : isMobile(normalisePhone(form.phone));
  const errorOf = (name: string) => refused?.fields.find(({ field }) => field === name)?.message;

  const save = async () => {
    const { phone, ...rest } = form;
    const body: MediatorInput = { ...rest, organisation: form.organisation || undefined, ...(phone ? { phone: normalisePhone(phone) } : {}) };
    const calls = mediatorCalls(desk);
    const sent = await send(() => (mediator ? calls.edit(mediator.id, body) : calls.create(body)), { done: mediator ? '已保存' : '已添加，登录账号已按手机号生成' });
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      shape="drawer"
      title={mediator ? `修改${mediator.name}的资料` : '添加调解员'}
      says={mediator ? undefined : '系统按手机号为调解员生成账号，本人可在小程序登录。'}
      submit="保存"
      disabled={!form.name.trim() || !isPhoneGood}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Flex gap={3} alignItems="flex-start">
        <TextField name="name" label="姓名" required value={form.name} onValue={(name) => change({ name })} error={errorOf('name')} />
        <TextField
          name="phone"
          label="手机号"
          required={!mediator}
          type="tel"
          value={form.phone}
          onValue={(phone) => change({ phone })}
          placeholder={mediator?.phone}
          hint={mediator ? '不改就不填' : undefined}
          error={errorOf('phone')}
        />
      </Flex>
      <ChoiceField name="organisation" label="所属机构" value={form.organisation} options={organisations} onValue={(organisation) => change({ organisation })} clearable error={errorOf('organisation')} />
      <Flex gap={3} alignItems="flex-start">
        <TextField name="title" label="职务" value={form.title} onValue={(title) => change({ title })} />
        <TextField name="profession" label="专业" value={form.profession} onValue={(profession) => change({ profession })} />
      </Flex>
      <Field.Root name="expertise" width="100%">
        <Field.Label>擅长案件类型</Field.Label>
        <MultiSelect value={form.expertise} onChange={(expertise: string[]) => change({ expertise })} withTags placeholder="请选择">
          {CATEGORY_CHOICES.map(({ value, label }) => (
            <MultiSelectOption key={value} value={value}>
              {label}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      </Field.Root>
      <ChoiceField name="workState" label="工作状态" required value={form.workState} options={options(MEDIATOR_STATES)} onValue={(word) => change({ workState: word as MediatorState })} />
      <AreaField name="introduction" label="简介" rows={3} value={form.introduction} onValue={(introduction) => change({ introduction })} />
    </FormDialog>
  );
}
