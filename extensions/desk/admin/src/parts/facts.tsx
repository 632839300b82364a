/** Labels and values in columns. */
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const List = styled.dl<{ $columns: number }>`
  display: grid;
  grid-template-columns: repeat(${({ $columns }) => $columns}, max-content minmax(0, 1fr));
  gap: 8px 16px;
  margin: 0;
  font-size: 1.4rem;
  line-height: 2.1rem;
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
    white-space: nowrap;
  }
  dd {
    margin: 0;
    color: ${({ theme }) => theme.colors.neutral800};
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;
export type Fact = { label: string; value: ReactNode };

export const Facts = ({ of, columns = 1 }: { of: Fact[]; columns?: number }) => (
  <List $columns={columns}>
    {of.flatMap(({ label, value }) => [
      <dt key={`${label}-label`}>{label}</dt>,
      <dd key={`${label}-value`}>{value === null || value === undefined || value === '' ? '—' : value}</dd>,
    ])}
  </List>
);
