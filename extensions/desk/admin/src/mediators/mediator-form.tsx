/** Adds a mediator, who gets an account from the phone number, or changes one (R23, R24). */
import { Field, Flex, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import {
  MEDIATOR_STATES,
  isMobile,
  normalisePhone,
  options,
  type MediatorState,
  type MediatorView,
} from '@tiaohe/config';
import { useState } from 'react';
import { mediatorCalls } from '../api/mediators';
import { useDesk } from '../api/use-desk';
import { CATEGORY_CHOICES } from '../format/category-choices';
import { useOrganisations } from '../hooks/use-organisations';
import { changedOf } from '../api/changed-of';
import { useEdit } from '../hooks/use-edit';
import { AreaField, ChoiceField, TextField } from '../parts/fields';
import { FormDialog } from '../parts/form-dialog';
import { startOf, toInput, type MediatorForm as Form } from './mediator-input';
import { MEDIATOR_FIELDS, sayMediatorValue } from './mediator-words';

type Props = { mediator: MediatorView | null; onDone(): void; onClose(): void };
type Word = Exclude<keyof Form, 'expertise' | 'workState'>;

export function MediatorForm({ mediator, onDone, onClose }: Props) {
  const desk = useDesk();
  const organisations = useOrganisations();
  const edit = useEdit(mediator?.revision ?? 0);
  const { isSending, refused } = edit;
  const [before] = useState(() => startOf(mediator));
  const [form, setForm] = useState(before);
  const change = (part: Partial<Form>) => setForm((old) => ({ ...old, ...part }));
  const isPhoneGood = form.phone === '' ? mediator !== null : isMobile(normalisePhone(form.phone));
  const errorOf = (name: string) => refused?.fields.find(({ field }) => field === name)?.message;
  const text = (
    name: Word,
    label: string,
    more: { required?: boolean; type?: string; hint?: string; placeholder?: string } = {},
  ) => (
    <TextField
      name={name}
      label={label}
      value={form[name]}
      onValue={(value) => change({ [name]: value })}
      error={errorOf(name)}
      {...more}
    />
  );

  const save = async () => {
    const calls = mediatorCalls(desk);
    const body = toInput(form);
    const sent = mediator
      ? await edit.save(changedOf(toInput(before), body), (changed) => calls.edit(mediator.id, changed))
      : await edit.save(body, () => calls.create(body), '已添加，登录账号已按手机号生成');
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      shape="drawer"
      title={mediator ? `修改${mediator.name}的资料` : '添加调解员'}
      says={mediator ? undefined : '系统按手机号为调解员生成账号，本人可在小程序登录。'}
      submit="保存"
      disabled={!form.name.trim() || !isPhoneGood}
      edit={edit}
      words={{ labels: MEDIATOR_FIELDS, say: sayMediatorValue(organisations) }}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Flex gap={3} alignItems="flex-start">
        {text('name', '姓名', { required: true })}
        {text('phone', '手机号', {
          required: !mediator,
          type: 'tel',
          placeholder: mediator?.phone,
          hint: mediator ? '不改就不填' : undefined,
        })}
      </Flex>
      <Flex gap={3} alignItems="flex-start">
        {text('number', '工号')}
        {text('idNumber', '身份证号', { hint: mediator ? '不改就不填' : undefined })}
      </Flex>
      <ChoiceField
        name="organisation"
        label="所属机构"
        value={form.organisation}
        options={organisations}
        onValue={(organisation) => change({ organisation })}
        clearable
        error={errorOf('organisation')}
      />
      <Flex gap={3} alignItems="flex-start">
        {text('title', '职务')}
        {text('profession', '专业')}
      </Flex>
      <Flex gap={3} alignItems="flex-start">
        {text('qualification', '资格证书')}
        {text('languages', '语言', { hint: '用顿号隔开' })}
      </Flex>
      <Flex gap={3} alignItems="flex-start">
        {text('appointedOn', '任职日期', { type: 'date' })}
        {text('arrivedOn', '到职日期', { type: 'date' })}
        {text('termEndsOn', '任期届满', { type: 'date' })}
      </Flex>
      <Field.Root name="expertise" width="100%">
        <Field.Label>擅长案件类型</Field.Label>
        <MultiSelect
          value={form.expertise}
          onChange={(expertise: string[]) => change({ expertise })}
          withTags
          placeholder="请选择"
        >
          {CATEGORY_CHOICES.map(({ value, label }) => (
            <MultiSelectOption key={value} value={value}>
              {label}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      </Field.Root>
      <ChoiceField
        name="workState"
        label="工作状态"
        required
        value={form.workState}
        options={options(MEDIATOR_STATES)}
        onValue={(word) => change({ workState: word as MediatorState })}
      />
      <AreaField
        name="introduction"
        label="简介"
        rows={3}
        value={form.introduction}
        onValue={(introduction) => change({ introduction })}
      />
    </FormDialog>
  );
}
