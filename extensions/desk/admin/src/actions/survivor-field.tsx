/** Finds the case that this one goes into. */
import { Box, Field, Flex, Radio, Typography } from '@strapi/design-system';
import { CASE_STATES, OPEN_STATES, type CaseView } from '@tiaohe/config';
import { useCallback, useState } from 'react';
import { caseCalls } from '../api/cases';
import { useDesk } from '../api/use-desk';
import { useLoad } from '../hooks/use-load';
import { SearchBox } from '../parts/search-box';
import { Gate } from '../parts/states';

type Props = { case: CaseView; value: string; onGive(id: string): void };

export function SurvivorField({ case: theCase, value, onGive }: Props) {
  const desk = useDesk();
  const [q, setQ] = useState(theCase.parties[0]?.name ?? '');
  const found = useLoad(
    useCallback(() => caseCalls(desk).list({ q, state: OPEN_STATES.join(','), pageSize: 8 }), [desk, q]),
  );
  return (
    <Field.Root name="survivor" required>
      <Field.Label>并入的案件</Field.Label>
      <SearchBox value={q} onValue={setQ} placeholder="按案号、案由或当事人查找" width="100%" />
      <Box paddingTop={2}>
        <Gate
          of={found}
          empty="没有找到在办案件"
          isEmpty={(rows) => rows.every(({ id }) => id === theCase.id)}
        >
          {(rows) => (
            <Radio.Group value={value} onValueChange={onGive} aria-label="并入的案件">
              {rows
                .filter(({ id }) => id !== theCase.id)
                .map((row) => (
                  <Radio.Item key={row.id} value={row.id}>
                    <Flex direction="column" alignItems="flex-start">
                      <Typography>{row.title}</Typography>
                      <Typography variant="pi" textColor="neutral600">
                        {row.number ?? '未编号'} · {CASE_STATES[row.state].label} ·{' '}
                        {row.applicants.join('、')} → {row.respondents.join('、')}
                      </Typography>
                    </Flex>
                  </Radio.Item>
                ))}
            </Radio.Group>
          )}
        </Gate>
      </Box>
    </Field.Root>
  );
}
