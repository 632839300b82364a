/** Who changed what of an organisation, from either side. */
import { actionWord } from '@tiaohe/config';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useCallback } from 'react';
import { organisationCalls } from '../api/organisations';
import { useDesk } from '../api/use-desk';
import { showTime } from '../format/show-time';
import { useLoad } from '../hooks/use-load';
import { Changes } from '../parts/changes';
import { Gate } from '../parts/states';
import { Tag } from '../parts/tag';
import { ORGANISATION_LABELS } from './organisation-fields';

export function HistoryTab({ id }: { id: string }) {
  const desk = useDesk();
  const lines = useLoad(useCallback(() => organisationCalls(desk).history(id), [desk, id]));
  return (
    <Gate of={lines} empty="还没有修改过">
      {(rows) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          {rows.map((line) => (
            <Box key={line.id}>
              <Flex justifyContent="space-between" gap={3} paddingBottom={1}>
                <Flex gap={2}>
                  <Typography fontWeight="bold">{actionWord(line.action)}</Typography>
                  <Tag tone={line.actorKind === 'account' ? 'alternative' : 'neutral'}>
                    {line.actorKind === 'account' ? '机构账号' : '工作人员'}
                  </Tag>
                </Flex>
                <Typography variant="pi" textColor="neutral600">
                  {line.actorName} · {showTime(line.at)}
                </Typography>
              </Flex>
              {line.changes.length > 0 ? <Changes of={line.changes} labels={ORGANISATION_LABELS} /> : null}
            </Box>
          ))}
        </Flex>
      )}
    </Gate>
  );
}
