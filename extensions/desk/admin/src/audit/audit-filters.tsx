/** The filters of the audit trail: what, who, which object, when. */
import { Box, TextInput } from '@strapi/design-system';
import { AUDIT_SUBJECTS } from '@tiaohe/config';
import { useCallback } from 'react';
import { ACTION_CHOICES, ACTOR_KINDS } from './audit-choices';
import type { Filter } from '../hooks/use-filter';
import { FilterSelect } from '../parts/filter-select';
import { SearchBox } from '../parts/search-box';

type Props = { filter: Filter; set(change: Record<string, string | null>): void };
const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

function DayBox({ label, value, onValue }: { label: string; value: string; onValue(value: string): void }) {
  return (
    <Box width="150px">
      <TextInput
        type="date"
        size="S"
        name={label}
        aria-label={label}
        title={label}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </Box>
  );
}

export function AuditFilters({ filter, set }: Props) {
  const byActor = useCallback((actor: string) => set({ actor }), [set]);
  const byWord = useCallback((q: string) => set({ q }), [set]);
  return (
    <>
      <SearchBox
        value={filter.q ?? ''}
        onValue={byWord}
        placeholder="操作、对象编号、来源地址"
        width="250px"
      />
      <SearchBox
        value={filter.actor ?? ''}
        onValue={byActor}
        placeholder="操作人"
        width="130px"
        hotkey={false}
      />
      <FilterSelect
        label="身份"
        value={filter.actorKind ?? ''}
        options={choices(ACTOR_KINDS)}
        onValue={(actorKind) => set({ actorKind })}
        width="120px"
      />
      <FilterSelect
        label="操作"
        value={filter.action ?? ''}
        options={ACTION_CHOICES}
        onValue={(action) => set({ action })}
        width="180px"
      />
      <FilterSelect
        label="对象"
        value={filter.subjectType ?? ''}
        options={choices(AUDIT_SUBJECTS)}
        onValue={(subjectType) => set({ subjectType })}
        width="120px"
      />
      <FilterSelect
        label="结果"
        value={filter.result ?? ''}
        options={choices({ done: '成功', refused: '被拒绝' })}
        onValue={(result) => set({ result })}
        width="110px"
      />
      <DayBox label="起始日" value={filter.from ?? ''} onValue={(from) => set({ from })} />
      <DayBox label="截止日" value={filter.to ?? ''} onValue={(to) => set({ to })} />
    </>
  );
}
