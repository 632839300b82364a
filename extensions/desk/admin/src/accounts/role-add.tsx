/** Adds a role at either door. The first panel role of an account needs an e-mail, because colleagues sign in by it. */
import type { PersonDetail, PersonWithLink, RoleChoice } from '@tiaohe/config';
import { Box, Button, Flex, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { peopleCalls } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useOrganisations } from '../hooks/use-organisations';
import { useSend } from '../hooks/use-send';
import { FilterSelect } from '../parts/filter-select';
import { RefusalNote } from '../parts/refusal-note';
import { LinkDialog } from './link-dialog';

type Props = { person: PersonDetail; roles: RoleChoice[]; onChanged(): void };

export function RoleAdd({ person, roles, onChanged }: Props) {
  const desk = useDesk();
  const organisations = useOrganisations();
  const { send, isSending, refused, clear } = useSend();
  const [role, setRole] = useState('');
  const [organisationId, setOrganisation] = useState('');
  const [email, setEmail] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const door = roles.find(({ code }) => code === role)?.door ?? null;
  const side = door === person.door ? person : door === person.linked?.door ? person.linked : null;
  const needsEmail = door === 'staff' && !side;
  const held = [...person.roles, ...(person.linked?.roles ?? [])].map((one) => one.role);

  const add = async () => {
    const calls = peopleCalls(desk);
    const organisation = organisationId || undefined;
    const sent = await send<PersonWithLink>(
      () =>
        side
          ? calls.addRole(side.id, role, door === 'account' ? organisation : undefined)
          : calls.addCounterpart(person.id, {
              role,
              email: needsEmail ? email : undefined,
              organisationId: door === 'account' ? organisation : undefined,
            }),
      { done: '已添加角色' },
    );
    if (!sent.ok) return;
    setRole('');
    if (sent.answer.link) setLink(sent.answer.link);
    else onChanged();
  };
  return (
    <Box paddingTop={4}>
      <Flex gap={2} wrap="wrap">
        <FilterSelect
          label="选择角色"
          value={role}
          options={roles
            .filter(({ door: at, code }) => at === 'account' || !held.includes(code))
            .map((one) => ({
              value: one.code,
              label: one.door === 'staff' ? `${one.name}（管理后台）` : one.name,
            }))}
          onValue={(next) => {
            clear();
            setRole(next);
          }}
          width="200px"
        />
        {door === 'account' ? (
          <FilterSelect
            label="所属机构（可不选）"
            value={organisationId}
            options={organisations}
            onValue={setOrganisation}
            width="200px"
          />
        ) : null}
        {needsEmail ? (
          <Box width="200px">
            <TextInput
              size="S"
              type="email"
              name="role-email"
              aria-label="登录邮箱"
              placeholder="登录邮箱"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          </Box>
        ) : null}
        <Button
          size="S"
          variant="secondary"
          disabled={!role || (needsEmail && !/^\S+@\S+\.\S+$/.test(email))}
          loading={isSending}
          onClick={() => void add()}
        >
          添加角色
        </Button>
      </Flex>
      {refused ? (
        <Box paddingTop={2}>
          <RefusalNote refused={refused} />
        </Box>
      ) : null}
      {link ? (
        <LinkDialog
          link={link}
          onClose={() => {
            setLink(null);
            onChanged();
          }}
        />
      ) : null}
    </Box>
  );
}
