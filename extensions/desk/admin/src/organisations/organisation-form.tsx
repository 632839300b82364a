/** Adds or changes an organisation; a new one may get its account at once. */
import { Flex, Typography } from '@strapi/design-system';
import { isMobile, normalisePhone, type OrganisationView } from '@tiaohe/config';
import { useOrganisations } from '../hooks/use-organisations';
import { AreaField, ChoiceField, TextField } from '../parts/fields';
import { FormDialog } from '../parts/form-dialog';
import { ORGANISATION_FIELDS } from './organisation-words';
import { useOrganisationForm, type Form } from './use-organisation-form';

type Props = { organisation: OrganisationView | null; onDone(): void; onClose(): void };

export function OrganisationForm({ organisation, onDone, onClose }: Props) {
  const all = useOrganisations();
  const { form, account, setAccount, edit, isChanged, set, errorOf, save } =
    useOrganisationForm(organisation);
  const text = (field: keyof Form, label: string, required = false) => (
    <TextField
      name={field}
      label={label}
      required={required}
      value={form[field]}
      onValue={set(field)}
      error={errorOf(field)}
    />
  );
  const isAccountGood =
    (!account.name.trim() && !account.phone) ||
    (account.name.trim() !== '' && isMobile(normalisePhone(account.phone)));
  return (
    <FormDialog
      shape="drawer"
      title={organisation ? `修改${organisation.name}` : '添加机构'}
      submit="保存"
      disabled={form.name.trim().length < 2 || !isAccountGood || !isChanged}
      edit={edit}
      words={{
        labels: ORGANISATION_FIELDS,
        say: (field, value) =>
          field === 'parent' ? all.find((one) => one.value === value)?.label : undefined,
      }}
      isSending={edit.isSending}
      refused={edit.refused}
      onSubmit={() => void save().then((ok) => (ok ? onDone() : undefined))}
      onClose={onClose}
    >
      {text('name', '机构名称', true)}
      <ChoiceField
        name="parent"
        label="上级机构"
        value={form.parent}
        options={all.filter(({ value }) => value !== organisation?.id)}
        onValue={set('parent')}
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
        onValue={set('introduction')}
      />
      {organisation ? null : (
        <>
          <Typography variant="sigma" textColor="neutral600">
            机构账号（可以不填，以后用绑定码绑定）
          </Typography>
          <Flex gap={3} alignItems="flex-start">
            <TextField
              name="account.name"
              label="负责人姓名"
              value={account.name}
              onValue={(name) => setAccount({ ...account, name })}
              error={errorOf('account.name')}
            />
            <TextField
              name="account.phone"
              label="手机号"
              type="tel"
              value={account.phone}
              onValue={(phone) => setAccount({ ...account, phone })}
              hint="会收到短信，用验证码登录"
              error={errorOf('account.phone')}
            />
          </Flex>
        </>
      )}
    </FormDialog>
  );
}
