/** Changes the basic data of an account (R38). */
import { isMobile, normalisePhone, type PersonDetail } from '@tiaohe/config';
import { useState } from 'react';
import { peopleCalls, type PersonChange } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useEdit } from '../hooks/use-edit';
import { TextField } from '../parts/fields';
import { FormDialog } from '../parts/form-dialog';

const PERSON_FIELDS = { name: '姓名', phone: '手机号', username: '用户名', address: '住址' } as const;

export function PersonEdit({
  person,
  onDone,
  onClose,
}: {
  person: PersonDetail;
  onDone(): void;
  onClose(): void;
}) {
  const desk = useDesk();
  const edit = useEdit(person.revision);
  const { isSending, refused } = edit;
  const [name, setName] = useState(person.name);
  const [username, setUsername] = useState(person.username);
  const [phone, setPhone] = useState('');
  const [address, setAddress] = useState(person.address ?? '');
  const isAccount = person.door === 'account';
  const errorOf = (field: string) => refused?.fields.find((error) => error.field === field)?.message;
  const save = async () => {
    const both = {
      name: name !== person.name ? name : undefined,
      phone: phone ? normalisePhone(phone) : undefined,
    };
    const more = {
      username: username !== person.username ? username : undefined,
      address: address !== (person.address ?? '') ? address || null : undefined,
    };
    const body = JSON.parse(JSON.stringify(isAccount ? { ...both, ...more } : both)) as PersonChange;
    const sent = await edit.save(body, (changed) => peopleCalls(desk).change(person.id, changed));
    if (sent.ok) onDone();
  };
  return (
    <FormDialog
      title="修改资料"
      submit="保存"
      disabled={!name.trim() || (phone !== '' && !isMobile(normalisePhone(phone)))}
      edit={edit}
      words={{ labels: PERSON_FIELDS }}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField name="name" label="姓名" required value={name} onValue={setName} error={errorOf('name')} />
      <TextField
        name="phone"
        label="手机号"
        type="tel"
        value={phone}
        onValue={setPhone}
        placeholder={person.phone || '还没有登记'}
        hint={isAccount ? '不改就不填。改了手机号，已登录的设备会退出' : '不改就不填'}
        error={errorOf('phone')}
      />
      {isAccount ? (
        <>
          <TextField
            name="username"
            label="用户名"
            value={username}
            onValue={setUsername}
            error={errorOf('username')}
          />
          <TextField
            name="address"
            label="住址"
            value={address}
            onValue={setAddress}
            error={errorOf('address')}
          />
        </>
      ) : null}
    </FormDialog>
  );
}
