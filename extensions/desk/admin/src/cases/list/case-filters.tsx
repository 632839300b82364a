/** The bar that narrows the case list. */
import { Box, Button, Checkbox, Flex, TextInput, Typography } from '@strapi/design-system';
import { useCallback } from 'react';
import { CATEGORY_CHOICES } from '../../format/category-choices';
import type { Filter } from '../../hooks/use-filter';
import { useOrganisations } from '../../hooks/use-organisations';
import { FilterSelect } from '../../parts/filter-select';
import { SearchBox } from '../../parts/search-box';

const SORTS = [
  { value: 'received', label: '收案从新到旧' },
  { value: '-received', label: '收案从旧到新' },
  { value: 'due', label: '期限从近到远' },
  { value: 'updated', label: '最近更新' },
];
type Props = { filter: Filter; set(change: Record<string, string | null>): void; clear(): void };

export function CaseFilters({ filter, set, clear }: Props) {
  const organisations = useOrganisations();
  const search = useCallback((q: string) => set({ q }), [set]);
  const day = (name: 'receivedFrom' | 'receivedTo', label: string) => (
    <Box width="150px">
      <TextInput
        type="date"
        size="S"
        aria-label={label}
        title={label}
        name={name}
        value={filter[name] ?? ''}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Box>
  );
  return (
    <Flex gap={2} padding={3} wrap="wrap">
      <SearchBox value={filter.q ?? ''} onValue={search} placeholder="搜索案号、案由、当事人" width="240px" />
      <FilterSelect
        label="类别"
        value={filter.category ?? ''}
        options={CATEGORY_CHOICES}
        onValue={(category) => set({ category })}
      />
      {organisations.length > 0 ? (
        <FilterSelect
          label="机构"
          value={filter.organisation ?? ''}
          options={organisations}
          onValue={(organisation) => set({ organisation })}
        />
      ) : null}
      <Flex gap={2}>
        <Typography variant="pi" textColor="neutral600">
          收案
        </Typography>
        {day('receivedFrom', '收案起始日')}
        <Typography variant="pi" textColor="neutral600">
          至
        </Typography>
        {day('receivedTo', '收案截止日')}
      </Flex>
      <FilterSelect
        label="排序"
        value={filter.sort ?? ''}
        options={SORTS}
        onValue={(sort) => set({ sort })}
      />
      <Checkbox
        checked={filter.overdue === '1'}
        onCheckedChange={(on) => set({ overdue: on === true ? '1' : null })}
      >
        只看超期
      </Checkbox>
      {filter.mine ? (
        <Checkbox checked onCheckedChange={() => set({ mine: null })}>
          只看等我处理
        </Checkbox>
      ) : null}
      {Object.keys(filter).length > 0 ? (
        <Button variant="ghost" size="S" onClick={clear}>
          清除条件
        </Button>
      ) : null}
    </Flex>
  );
}
