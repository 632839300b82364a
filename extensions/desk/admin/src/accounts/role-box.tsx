/** All roles of one person in one place: those of the mini-program and those of the panel, tied by the phone (R39). */
import type { PersonDetail, RoleChoice, RoleHeld } from '@tiaohe/config';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { peopleCalls } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useSend } from '../hooks/use-send';
import { ConfirmButton } from '../parts/confirm-button';
import { Tag } from '../parts/tag';
import { RoleAdd } from './role-add';

type Props = {
  person: PersonDetail;
  roles: RoleChoice[];
  mayManage: boolean;
  onOpen(id: string): void;
  onChanged(): void;
};
type Door = 'account' | 'staff';
const DOORS: Record<Door, string> = { account: '小程序和网页', staff: '管理后台' };

export function RoleBox({ person, roles, mayManage, onOpen, onChanged }: Props) {
  const desk = useDesk();
  const { send } = useSend({ toast: true });
  const own = { id: person.id, door: person.door, roles: person.roles };
  const sides = (['account', 'staff'] as const).map((door) => ({
    door,
    side: person.door === door ? own : person.linked,
  }));
  const end = async (id: string, door: Door, held: RoleHeld) => {
    // A colleague's role is named by its code, an account's by the membership.
    const sent = await send(() => peopleCalls(desk).endRole(id, door === 'staff' ? held.role : held.id), {
      done: '已取消角色',
    });
    if (sent.ok) onChanged();
  };
  return (
    <Box>
      <Typography variant="sigma" textColor="neutral600">
        角色
      </Typography>
      {sides.map(({ door, side }) => (
        <Box key={door} paddingTop={3}>
          <Flex gap={3} paddingBottom={1}>
            <Typography variant="pi" fontWeight="bold" textColor="neutral700">
              {DOORS[door]}
            </Typography>
            {side && side.id !== person.id ? (
              <TextButton onClick={() => onOpen(side.id)}>打开这一端的账号</TextButton>
            ) : null}
          </Flex>
          <Flex direction="column" alignItems="stretch" gap={2}>
            {(side?.roles ?? []).map((held) => (
              <Flex key={held.id} justifyContent="space-between" gap={3}>
                <Flex gap={2} wrap="wrap">
                  <Typography>{held.roleName}</Typography>
                  {held.organisation ? <Tag>{held.organisation.name}</Tag> : null}
                  {held.isDefault ? <Tag tone="primary">默认</Tag> : null}
                </Flex>
                {mayManage && side ? (
                  <ConfirmButton
                    label="取消角色"
                    title={`取消「${held.roleName}」？`}
                    says="取消后立即生效，本人不能再以这个角色操作。"
                    onConfirm={() => void end(side.id, door, held)}
                  />
                ) : null}
              </Flex>
            ))}
            {!side || side.roles.length === 0 ? (
              <Typography variant="pi" textColor="neutral600">
                没有角色
              </Typography>
            ) : null}
          </Flex>
        </Box>
      ))}
      {mayManage ? <RoleAdd person={person} roles={roles} onChanged={onChanged} /> : null}
    </Box>
  );
}
