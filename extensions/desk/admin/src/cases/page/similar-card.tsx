/** Typical cases like this one, for reference. */
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { Id, TypicalCaseView } from '@tiaohe/config';
import { useCallback, useState } from 'react';
import { caseCalls } from '../../api/cases';
import { useDesk } from '../../api/use-desk';
import { useLoad } from '../../hooks/use-load';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';
import { Gate } from '../../parts/states';
import { ViewDialog } from '../../parts/view-dialog';

export function SimilarCard({ caseId }: { caseId: Id }) {
  const desk = useDesk();
  const similar = useLoad(useCallback(() => caseCalls(desk).similar(caseId), [desk, caseId]));
  const [open, setOpen] = useState<TypicalCaseView | null>(null);
  return (
    <Panel title="类似案例">
      <Gate of={similar} empty="案例库里还没有类似的案例">
        {(rows) => (
          <Flex direction="column" alignItems="stretch" gap={3}>
            {rows.map((row) => (
              <Box key={row.id}>
                <TextButton onClick={() => setOpen(row)}>{row.title}</TextButton>
                <Typography variant="pi" textColor="neutral600" tag="p">
                  {row.categoryName}
                </Typography>
              </Box>
            ))}
          </Flex>
        )}
      </Gate>
      {open ? (
        <ViewDialog title={open.title} onClose={() => setOpen(null)}>
          <Facts
            of={[
              { label: '类别', value: open.categoryName },
              { label: '案情', value: open.facts },
              { label: '争议焦点', value: open.focus },
              { label: '调解过程', value: open.process },
              { label: '结果', value: open.outcome },
              { label: '适用法律', value: open.law },
              { label: '点评', value: open.comment },
            ]}
          />
        </ViewDialog>
      ) : null}
    </Panel>
  );
}
