/** Beside the case: who takes part, its story, cases like it. */
import { Flex } from '@strapi/design-system';
import type { CaseView } from '@tiaohe/config';
import { usePermissions } from '../../hooks/use-permissions';
import { PeopleCard } from './people-card';
import { SimilarCard } from './similar-card';
import { TimelineCard } from './timeline-card';

export function CaseSide({ case: theCase }: { case: CaseView }) {
  const may = usePermissions();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <PeopleCard case={theCase} />
      <TimelineCard timeline={theCase.timeline} />
      {may.has('typical-case.read') ? <SimilarCard caseId={theCase.id} /> : null}
    </Flex>
  );
}
