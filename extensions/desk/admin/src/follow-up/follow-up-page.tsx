/** 人工跟进: cases that the robot could not settle, one beside the other: who to ring, what was tried, what came of it. */
import { Box, Flex, Typography } from '@strapi/design-system';
import type { CaseBrief } from '@tiaohe/config';
import { useCallback, useState } from 'react';
import { styled } from 'styled-components';
import { caseCalls } from '../api/cases';
import { useDesk, type Query } from '../api/use-desk';
import { showAgo } from '../format/show-time';
import { useList } from '../hooks/use-list';
import { PageFrame } from '../parts/page-frame';
import { Pager } from '../parts/pager';
import { Panel } from '../parts/panel';
import { SearchBox } from '../parts/search-box';
import { Gate, Nothing } from '../parts/states';
import { FollowUpCase } from './follow-up-case';

const Split = styled.div`
  display: grid;
  grid-template-columns: 340px minmax(0, 1fr);
  gap: 16px;
  align-items: start;
`;
const Item = styled.button<{ $on: boolean }>`
  display: block;
  width: 100%;
  padding: 12px 16px;
  text-align: left;
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  border: 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-left: 3px solid ${({ theme, $on }) => ($on ? theme.colors.primary600 : 'transparent')};
  background: ${({ theme, $on }) => ($on ? theme.colors.primary100 : 'transparent')};
`;

export function FollowUpPage() {
  const desk = useDesk();
  const ask = useCallback(
    (query: Query) => caseCalls(desk).list({ ...query, state: 'manual-follow-up', sort: '-received' }),
    [desk],
  );
  const { list, filter, set, isFiltered } = useList<CaseBrief>(ask, 30);
  const [chosen, setChosen] = useState<string | null>(null);
  const search = useCallback((q: string) => set({ q }), [set]);
  const current = chosen ?? list.data?.[0]?.id ?? null;
  const moved = () => {
    setChosen(null);
    list.reload();
  };
  return (
    <PageFrame title="人工跟进" subtitle="自动外呼没有结果的案件，请人工联系双方，登记意愿">
      <Split>
        <Panel flush>
          <Box padding={3}>
            <SearchBox value={filter.q ?? ''} onValue={search} placeholder="搜索案号、当事人" width="100%" />
          </Box>
          <Gate of={list} empty={isFiltered ? '没有符合条件的案件' : '没有等待跟进的案件，辛苦了。'}>
            {(rows) => (
              <>
                {rows.map((row) => (
                  <Item key={row.id} type="button" $on={row.id === current} onClick={() => setChosen(row.id)}>
                    <Flex justifyContent="space-between" gap={2}>
                      <Typography fontWeight="bold" ellipsis>
                        {row.title}
                      </Typography>
                      <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
                        {showAgo(row.updatedAt)}
                      </Typography>
                    </Flex>
                    <Typography variant="pi" textColor="neutral600" tag="p">
                      {row.number ?? '未编号'} · {row.applicants.join('、')} → {row.respondents.join('、')}
                    </Typography>
                  </Item>
                ))}
              </>
            )}
          </Gate>
          <Pager pagination={list.meta?.pagination} onPage={(page) => set({ page: String(page) })} />
        </Panel>
        {current ? (
          <FollowUpCase key={current} id={current} onMoved={moved} />
        ) : (
          <Panel>
            <Nothing>从左边选择一个案件</Nothing>
          </Panel>
        )}
      </Split>
    </PageFrame>
  );
}
