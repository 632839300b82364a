/** The filters of the list of people: name, username, phone, role, kind, state (R40). */
import { VERIFICATIONS, type RoleChoice } from '@tiaohe/config';
import { useCallback } from 'react';
import type { Filter } from '../hooks/use-filter';
import { FilterSelect } from '../parts/filter-select';
import { SearchBox } from '../parts/search-box';
import { KIND_CHOICES, STATES } from './person-words';

type Props = { filter: Filter; roles: RoleChoice[]; set(change: Record<string, string | null>): void };
const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export function AccountFilters({ filter, roles, set }: Props) {
  const byName = useCallback((name: string) => set({ name }), [set]);
  const byUsername = useCallback((username: string) => set({ username }), [set]);
  const byPhone = useCallback((phone: string) => set({ phone }), [set]);
  return (
    <>
      <SearchBox value={filter.name ?? ''} onValue={byName} placeholder="姓名" width="130px" />
      <SearchBox
        value={filter.username ?? ''}
        onValue={byUsername}
        placeholder="用户名"
        width="130px"
        hotkey={false}
      />
      <SearchBox
        value={filter.phone ?? ''}
        onValue={byPhone}
        placeholder="完整手机号"
        width="150px"
        hotkey={false}
      />
      <FilterSelect
        label="类型"
        value={filter.kind ?? ''}
        options={choices(KIND_CHOICES)}
        onValue={(kind) => set({ kind, verification: null })}
        width="152px"
      />
      {filter.kind === 'enterprise' ? (
        <FilterSelect
          label="核验"
          value={filter.verification ?? ''}
          options={Object.entries(VERIFICATIONS).map(([value, label]) => ({ value, label }))}
          onValue={(verification) => set({ verification })}
          width="150px"
        />
      ) : null}
      <FilterSelect
        label="角色"
        value={filter.role ?? ''}
        options={roles.map(({ code, name }) => ({ value: code, label: name }))}
        onValue={(role) => set({ role })}
        width="150px"
      />
      <FilterSelect
        label="状态"
        value={filter.state ?? ''}
        options={choices(STATES)}
        onValue={(state) => set({ state })}
        width="110px"
      />
    </>
  );
}
