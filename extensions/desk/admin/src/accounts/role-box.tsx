/** The roles a person holds; several on one phone (R39). */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { peopleCalls, type PersonDetail, type RoleChoice, type RoleHeld } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useOrganisations } from '../hooks/use-organisations';
import { useSend } from '../hooks/use-send';
import { ConfirmButton } from '../parts/confirm-button';
import { FilterSelect } from '../parts/filter-select';
import { Tag } from '../parts/tag';

type Props = { person: PersonDetail; roles: RoleChoice[]; mayManage: boolean; onChanged(): void };

export function RoleBox({ person, roles, mayManage, onChanged }: Props) {
  const desk = useDesk();
  const organisations = useOrganisations();
  const { send, isSending } = useSend({ toast: true });
  const [role, setRole] = useState('');
  const [organisation, setOrganisation] = useState('');
  const add = async () => {
    const sent = await send(() => peopleCalls(desk).addRole(person.id, role, organisation || undefined), {
      done: '已添加角色',
    });
    if (!sent.ok) return;
    setRole('');
    onChanged();
  };
  const end = async (held: RoleHeld) => {
    // A colleague's role is named by its code, an account's by the membership.
    const sent = await send(
      () => peopleCalls(desk).endRole(person.id, person.door === 'staff' ? held.role : held.id),
      { done: '已取消角色' },
    );
    if (sent.ok) onChanged();
  };
  return (
    <Box>
      <Typography variant="sigma" textColor="neutral600">
        角色
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {person.roles.map((held) => (
          <Flex key={held.id} justifyContent="space-between">
            <Flex gap={2}>
              <Typography>{held.roleName}</Typography>
              {held.organisation ? <Tag>{held.organisation.name}</Tag> : null}
              {held.isDefault ? <Tag tone="primary">默认</Tag> : null}
            </Flex>
            {mayManage ? (
              <ConfirmButton
                label="取消角色"
                title={`取消「${held.roleName}」？`}
                says="取消后立即生效，本人不能再以这个角色操作。"
                onConfirm={() => void end(held)}
              />
            ) : null}
          </Flex>
        ))}
        {mayManage ? (
          <Flex gap={2}>
            <FilterSelect
              label="选择角色"
              value={role}
              options={roles
                .filter(
                  ({ door, code }) =>
                    door === person.door &&
                    (door === 'account' || !person.roles.some((held) => held.role === code)),
                )
                .map(({ code, name }) => ({ value: code, label: name }))}
              onValue={setRole}
            />
            {person.door === 'account' ? (
              <FilterSelect
                label="所属机构"
                value={organisation}
                options={organisations}
                onValue={setOrganisation}
                width="200px"
              />
            ) : null}
            <Button
              size="S"
              variant="secondary"
              disabled={!role}
              loading={isSending}
              onClick={() => void add()}
            >
              添加角色
            </Button>
          </Flex>
        ) : null}
      </Flex>
    </Box>
  );
}
