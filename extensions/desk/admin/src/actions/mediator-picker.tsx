/** Chooses one mediator or several, one of them the lead: fewest open cases first, expertise and conflicts shown. */
import { Box, Checkbox, Flex, TextButton, Typography } from '@strapi/design-system';
import type { CaseView, Id, MediatorView } from '@tiaohe/config';
import { useCallback, useState } from 'react';
import { mediatorCalls } from '../api/mediators';
import { useDesk } from '../api/use-desk';
import { useLoad } from '../hooks/use-load';
import { DataTable, type Column } from '../parts/data-table';
import { SearchBox } from '../parts/search-box';
import { Gate } from '../parts/states';
import { Tag } from '../parts/tag';
import type { Given } from './action-form';
import { libraryColumns } from './library-columns';

type Props = { case: CaseView; given: Given; onGive(part: Given): void };

export function MediatorPicker({ case: theCase, given, onGive }: Props) {
  const desk = useDesk();
  const [q, setQ] = useState('');
  const [onlyMatch, setOnlyMatch] = useState(false);
  const library = useLoad(
    useCallback(() => mediatorCalls(desk).forCase(theCase.id, q), [desk, theCase.id, q]),
  );
  const chosen = Array.isArray(given.mediators) ? (given.mediators as Id[]) : [];
  const lead = typeof given.lead === 'string' ? given.lead : undefined;

  const toggle = ({ id }: MediatorView) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    onGive({ mediators: next, lead: lead && next.includes(lead) ? lead : next[0] });
  };
  const columns = (most: number): Column<MediatorView>[] => [
    {
      key: 'pick',
      header: '选择',
      width: '56px',
      cell: (row) => (
        <Checkbox
          aria-label={`选择${row.name}`}
          checked={chosen.includes(row.id)}
          disabled={row.conflict !== null}
          onCheckedChange={() => toggle(row)}
          onClick={(event) => event.stopPropagation()}
        />
      ),
    },
    ...libraryColumns(most),
    {
      key: 'lead',
      header: '主办',
      width: '88px',
      cell: ({ id, name }) => {
        if (!chosen.includes(id)) return null;
        if (lead === id) return <Tag tone="primary">主办</Tag>;
        return (
          <TextButton
            aria-label={`由${name}主办`}
            onClick={(event) => {
              event.stopPropagation();
              onGive({ lead: id });
            }}
          >
            设为主办
          </TextButton>
        );
      },
    },
  ];
  return (
    <Box>
      <Flex justifyContent="space-between" paddingBottom={3} gap={3}>
        <SearchBox value={q} onValue={setQ} placeholder="搜索姓名、机构" />
        <Checkbox checked={onlyMatch} onCheckedChange={(on) => setOnlyMatch(on === true)}>
          只看擅长{theCase.category.name}的
        </Checkbox>
        <Typography fontWeight="bold">已选 {chosen.length} 位</Typography>
      </Flex>
      <Gate
        of={library}
        empty="没有符合条件的调解员"
        isEmpty={(rows) => rows.every(({ matchesCategory }) => onlyMatch && !matchesCategory)}
      >
        {(rows) => (
          <DataTable
            label="调解员"
            columns={columns(Math.max(1, ...rows.map(({ openCases }) => openCases)))}
            rows={rows.filter(({ matchesCategory }) => !onlyMatch || matchesCategory)}
            onOpen={(row) => (row.conflict === null ? toggle(row) : undefined)}
          />
        )}
      </Gate>
    </Box>
  );
}
