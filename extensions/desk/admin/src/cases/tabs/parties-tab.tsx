/** 当事人: each side, how they answered, what they think. */
import { Box, Flex, Typography } from '@strapi/design-system';
import {
  GENDERS,
  OPINIONS,
  PARTY_KINDS,
  PARTY_SIDES,
  WILLINGNESS,
  type Gender,
  type PartyView,
} from '@tiaohe/config';
import { showTime } from '../../format/show-time';
import { Facts, type Fact } from '../../parts/facts';
import { Tag } from '../../parts/tag';
import type { TabProps } from '../page/tab-props';

const genderOf = (word: string | null) => (word && word in GENDERS ? GENDERS[word as Gender] : null);

const factsOf = (party: PartyView): Fact[] => [
  { label: '电话', value: party.phone },
  ...(party.kind === 'person'
    ? [
        { label: '证件号', value: party.idNumber },
        { label: '性别', value: genderOf(party.gender) },
      ]
    : [
        { label: '信用代码', value: party.creditCode },
        { label: '法定代表人', value: party.legalRepresentative },
      ]),
  { label: '地址', value: party.address },
  { label: '调解意愿', value: WILLINGNESS[party.willingness] },
  { label: '调解意见', value: party.opinion ? OPINIONS[party.opinion] : null },
];

export const PartiesTab = ({ case: { parties } }: TabProps) => (
  <Flex direction="column" alignItems="stretch" gap={4}>
    {parties.map((party) => (
      <Box key={party.id} borderColor="neutral150" hasRadius padding={4}>
        <Flex gap={2} paddingBottom={3}>
          <Typography fontWeight="bold">{party.name}</Typography>
          <Tag tone={party.side === 'applicant' ? 'primary' : 'alternative'}>{PARTY_SIDES[party.side]}</Tag>
          <Tag>{PARTY_KINDS[party.kind]}</Tag>
          <Tag tone={party.hasAccount ? 'success' : 'neutral'}>
            {party.hasAccount ? '已有账号' : '还没有账号'}
          </Tag>
        </Flex>
        <Facts of={factsOf(party)} columns={2} />
        {party.opinionText ? (
          <Box background="neutral100" hasRadius padding={3} marginTop={3}>
            <Typography tag="p" style={{ whiteSpace: 'pre-wrap' }}>
              {party.opinionText}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {showTime(party.supplementedAt)}
            </Typography>
          </Box>
        ) : null}
      </Box>
    ))}
  </Flex>
);
