/** Opens an account by phone, or invites a colleague by e-mail. */
import { type FormValues, type RoleChoice, withoutEmpty } from '@tiaohe/config';
import { useState } from 'react';
import { peopleCalls, type NewPerson } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useForm } from '../hooks/use-form';
import { useOrganisations } from '../hooks/use-organisations';
import { useSend } from '../hooks/use-send';
import { FormDialog } from '../parts/form-dialog';
import { LinkDialog } from './link-dialog';
import { newPersonFields } from './person-fields';

type Props = { roles: RoleChoice[]; onDone(): void; onClose(): void };

export function PersonForm({ roles, onDone, onClose }: Props) {
  const desk = useDesk();
  const organisations = useOrganisations();
  const { send, isSending, refused } = useSend();
  const [link, setLink] = useState<string | null>(null);
  const roleOf = ({ role }: FormValues) => roles.find(({ code }) => code === role);
  const form = useForm({
    fields: (values) => newPersonFields({ role: roleOf(values), roles, organisations }),
    refused,
  });

  const save = async () => {
    const kind = roleOf(form.values)?.door === 'staff' ? { kind: 'staff' } : {};
    const body = { ...kind, ...withoutEmpty(form.body()) } as NewPerson;
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
      form={form}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    />
  );
}
