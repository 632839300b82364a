/** The columns of the list of people. */
import { VERIFICATIONS, type PersonView } from '@tiaohe/config';
import { Flex, Typography } from '@strapi/design-system';
import { showDate } from '../format/show-time';
import type { Column } from '../parts/data-table';
import { Tag } from '../parts/tag';
import { KINDS, stateOf, VERIFICATION_TONES } from './person-words';

export const PERSON_COLUMNS: Column<PersonView>[] = [
  {
    key: 'name',
    header: '姓名',
    cell: ({ name, username, firm }) => (
      <Flex direction="column" alignItems="flex-start" maxWidth="220px">
        <Typography fontWeight="bold" ellipsis style={{ maxWidth: '100%' }} title={firm?.name ?? name}>
          {firm?.name || name || '未填写'}
        </Typography>
        <Typography variant="pi" textColor="neutral600" ellipsis style={{ maxWidth: '100%' }}>
          {firm && firm.name !== name ? `${name} · ${username}` : username}
        </Typography>
      </Flex>
    ),
  },
  {
    key: 'kind',
    header: '类型',
    cell: ({ kind }) => <span style={{ whiteSpace: 'nowrap' }}>{KINDS[kind]}</span>,
  },
  {
    key: 'phone',
    header: '手机',
    cell: ({ phone }) => <span style={{ whiteSpace: 'nowrap' }}>{phone || '—'}</span>,
  },
  {
    key: 'roles',
    header: '角色',
    cell: ({ roles }) => (
      <Flex gap={1} wrap="wrap">
        {roles.length === 0 ? '—' : null}
        {roles.map(({ id, roleName, organisation }) => (
          <Tag key={id}>{organisation ? `${roleName} · ${organisation.name}` : roleName}</Tag>
        ))}
      </Flex>
    ),
  },
  {
    key: 'state',
    header: '状态',
    cell: (person) => {
      const { label, tone } = stateOf(person);
      const verification = person.firm?.verification;
      return (
        <Flex gap={1} wrap="wrap">
          <Tag tone={tone}>{label}</Tag>
          {verification ? (
            <Tag tone={VERIFICATION_TONES[verification]}>{VERIFICATIONS[verification]}</Tag>
          ) : null}
        </Flex>
      );
    },
  },
  { key: 'wechat', header: '微信', cell: ({ isWechatBound }) => (isWechatBound ? '已绑定' : '—') },
  {
    key: 'created',
    header: '开通',
    cell: ({ createdAt }) => <span style={{ whiteSpace: 'nowrap' }}>{showDate(createdAt)}</span>,
  },
];
