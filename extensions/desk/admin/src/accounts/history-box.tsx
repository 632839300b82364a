/** What was done to a person's account and what they did, newest first, with the value before and after. */
import { actionWord } from '@tiaohe/config';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { peopleCalls } from '../api/people';
import { useDesk } from '../api/use-desk';
import { AuditDetail } from '../audit/audit-detail';
import { showTime } from '../format/show-time';
import { useLoad } from '../hooks/use-load';
import { Pager } from '../parts/pager';
import { Gate } from '../parts/states';

export function HistoryBox({ id }: { id: string }) {
  const desk = useDesk();
  const [page, setPage] = useState(1);
  const lines = useLoad(useCallback(() => peopleCalls(desk).history(id, page), [desk, id, page]));
  return (
    <Gate of={lines} empty="还没有操作记录">
      {(rows) => (
        <Flex direction="column" alignItems="stretch" gap={3}>
          {rows.map((line) => (
            <Box
              key={line.id}
              paddingBottom={3}
              borderColor="neutral150"
              borderStyle="solid"
              borderWidth="0 0 1px 0"
            >
              <Flex justifyContent="space-between" gap={3} paddingBottom={1}>
                <Typography fontWeight="bold">{actionWord(line.action)}</Typography>
                <Typography variant="pi" textColor="neutral600">
                  {line.actorName} · {showTime(line.at)}
                </Typography>
              </Flex>
              <AuditDetail detail={line.detail} />
            </Box>
          ))}
          <Pager pagination={lines.meta?.pagination} onPage={setPage} />
        </Flex>
      )}
    </Gate>
  );
}
