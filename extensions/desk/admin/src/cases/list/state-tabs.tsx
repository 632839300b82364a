/** States as tabs with counts; empty ones hide, except the chosen. Groups follow the case's life. */
import { CASE_STATE_CODES, CASE_STATES, type CaseCounts, type CaseState } from '@tiaohe/config';
import { styled } from 'styled-components';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 2px;
  padding: 8px 12px 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
`;
const Tab = styled.button<{ $on: boolean }>`
  padding: 8px 10px;
  border: 0;
  border-bottom: 2px solid ${({ theme, $on }) => ($on ? theme.colors.primary600 : 'transparent')};
  background: transparent;
  font-size: 1.4rem;
  cursor: pointer;
  color: ${({ theme, $on }) => ($on ? theme.colors.primary700 : theme.colors.neutral700)};
  font-weight: ${({ $on }) => ($on ? 600 : 400)};
  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }
  small {
    margin-left: 4px;
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

type Props = { counts: CaseCounts; state: string; onState(state: string): void };

export function StateTabs({ counts, state, onState }: Props) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const shown = CASE_STATE_CODES.filter((code) => (counts[code] ?? 0) > 0 || code === state);
  const several = state.includes(',');
  const tab = (key: string, label: string, count: number | undefined) => (
    <Tab
      key={key}
      type="button"
      role="tab"
      aria-selected={state === key}
      $on={state === key}
      onClick={() => onState(key)}
    >
      {label}
      {count === undefined ? null : <small>{count}</small>}
    </Tab>
  );
  return (
    <Row role="tablist" aria-label="案件状态">
      {tab('', '全部', total || undefined)}
      {several
        ? tab(
            state,
            state
              .split(',')
              .map((code) => CASE_STATES[code as CaseState]?.label ?? code)
              .join(' + '),
            undefined,
          )
        : null}
      {shown.map((code) => tab(code, CASE_STATES[code].label, counts[code]))}
    </Row>
  );
}
