/** Who takes part, with masked phones; the full one only for a reason, and audited. */
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { PARTY_SIDES, WILLINGNESS, type CaseView, type PartyView } from '@tiaohe/config';
import { useState } from 'react';
import { usePermissions } from '../../hooks/use-permissions';
import { Panel } from '../../parts/panel';
import { Tag } from '../../parts/tag';
import { RevealDialog } from './reveal-dialog';

const WILL_TONES = {
  willing: 'success',
  unwilling: 'danger',
  undecided: 'warning',
  unknown: 'neutral',
} as const;

export function PeopleCard({ case: theCase }: { case: CaseView }) {
  const may = usePermissions();
  const mayReveal = may.has('account.reveal') || may.has('case.follow-up');
  const [revealed, setRevealed] = useState<PartyView | null>(null);
  return (
    <Panel title="人员">
      <Flex direction="column" alignItems="stretch" gap={3}>
        {theCase.parties.map((party) => (
          <Flex key={party.id} direction="column" alignItems="stretch" gap={1}>
            <Flex justifyContent="space-between" gap={2}>
              <Typography>
                <Typography variant="pi" textColor="neutral600">
                  {PARTY_SIDES[party.side]}{' '}
                </Typography>
                {party.name}
              </Typography>
              <Tag tone={WILL_TONES[party.willingness]}>{WILLINGNESS[party.willingness]}</Tag>
            </Flex>
            <Flex gap={2}>
              <Typography variant="pi" textColor="neutral700">
                {party.phone ?? '没有电话'}
              </Typography>
              {party.phone && mayReveal ? (
                <TextButton onClick={() => setRevealed(party)}>查看</TextButton>
              ) : null}
            </Flex>
          </Flex>
        ))}
        {theCase.mediators.map(({ id, name, organisation, isLead, phone }) => (
          <Flex key={id} direction="column" alignItems="stretch" gap={1}>
            <Typography>
              <Typography variant="pi" textColor="neutral600">
                {isLead ? '主办调解员' : '调解员'}{' '}
              </Typography>
              {name}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {[organisation, phone].filter(Boolean).join(' · ') || '—'}
            </Typography>
          </Flex>
        ))}
      </Flex>
      {revealed ? (
        <RevealDialog caseId={theCase.id} party={revealed} onClose={() => setRevealed(null)} />
      ) : null}
    </Panel>
  );
}
