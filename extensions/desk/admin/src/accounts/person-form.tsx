/** Opens an account by phone, or invites a colleague by e-mail. */
import { isMobile, normalisePhone, type RoleChoice } from '@tiaohe/config';
import { useState } from 'react';
import { peopleCalls, type NewPerson } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useOrganisations } from '../hooks/use-organisations';
import { useSend } from '../hooks/use-send';
import { ChoiceField, TextField } from '../parts/fields';
import { FormDialog } from '../parts/form-dialog';
import { LinkDialog } from './link-dialog';

type Props = { roles: RoleChoice[]; onDone(): void; onClose(): void };

export function PersonForm({ roles, onDone, onClose }: Props) {
  const desk = useDesk();
  const organisations = useOrganisations();
  const { send, isSending, refused } = useSend();
  const [role, setRole] = useState('');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [email, setEmail] = useState('');
  const [organisationId, setOrganisationId] = useState('');
  const [firm, setFirm] = useState({ name: '', creditCode: '', legalRepresentative: '' });
  const [link, setLink] = useState<string | null>(null);
  const door = roles.find(({ code }) => code === role)?.door ?? 'account';
  const isFirm = role === 'enterprise';
  const isPhone = isMobile(normalisePhone(phone));
  const isReached = door === 'staff' ? /^\S+@\S+\.\S+$/.test(email) && (phone === '' || isPhone) : isPhone;
  const errorOf = (field: string) => refused?.fields.find((error) => error.field === field)?.message;

  const save = async () => {
    const body: NewPerson =
      door === 'staff'
        ? {
            kind: 'staff',
            email,
            name,
            role,
            phone: phone ? normalisePhone(phone) : undefined,
            organisationId: organisationId || undefined,
          }
        : {
            role,
            phone: normalisePhone(phone),
            name,
            organisationId: organisationId || undefined,
            ...(isFirm ? { enterprise: firm } : {}),
          };
    const sent = await send(() => peopleCalls(desk).open(body), { done: '账号已开通' });
    if (!sent.ok) return;
    if (sent.answer.link) setLink(sent.answer.link);
    else onDone();
  };
  if (link) return <LinkDialog link={link} onClose={onDone} />;
  return (
    <FormDialog
      shape="drawer"
      title="新建账号"
      says="同一手机号可以有多个角色：手机号已有账号时，会给它添加角色。"
      submit="开通"
      disabled={
        !role || !name.trim() || !isReached || (isFirm && Object.values(firm).some((text) => !text.trim()))
      }
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ChoiceField
        name="role"
        label="角色"
        required
        value={role}
        options={roles.map((one) => ({
          value: one.code,
          label: one.door === 'staff' ? `${one.name}（工作人员）` : one.name,
        }))}
        onValue={setRole}
        error={errorOf('role')}
      />
      <TextField
        name="name"
        label={isFirm ? '联系人姓名' : '姓名'}
        required
        value={name}
        onValue={setName}
        error={errorOf('name')}
      />
      {door === 'staff' ? (
        <>
          <TextField
            name="email"
            label="邮箱"
            required
            type="email"
            value={email}
            onValue={setEmail}
            hint="用邮箱登录管理后台"
            error={errorOf('email')}
          />
          <TextField
            name="phone"
            label="手机号"
            type="tel"
            value={phone}
            onValue={setPhone}
            hint="可以不填。填了，同一手机号的小程序账号会和它对上，角色在一处管理"
            error={errorOf('phone')}
          />
        </>
      ) : (
        <>
          <TextField
            name="phone"
            label="手机号"
            required
            type="tel"
            value={phone}
            onValue={setPhone}
            error={errorOf('phone')}
          />
        </>
      )}
      <ChoiceField
        name="organisationId"
        label="所属机构"
        value={organisationId}
        options={organisations}
        onValue={setOrganisationId}
        clearable
        error={errorOf('organisationId')}
      />
      {isFirm ? (
        <>
          <TextField
            name="enterprise.name"
            label="企业名称"
            required
            value={firm.name}
            onValue={(text) => setFirm({ ...firm, name: text })}
            error={errorOf('enterprise.name')}
          />
          <TextField
            name="enterprise.creditCode"
            label="统一社会信用代码"
            required
            value={firm.creditCode}
            onValue={(creditCode) => setFirm({ ...firm, creditCode })}
            error={errorOf('enterprise.creditCode')}
          />
          <TextField
            name="enterprise.legalRepresentative"
            label="法定代表人"
            required
            value={firm.legalRepresentative}
            onValue={(legalRepresentative) => setFirm({ ...firm, legalRepresentative })}
          />
        </>
      ) : null}
    </FormDialog>
  );
}
