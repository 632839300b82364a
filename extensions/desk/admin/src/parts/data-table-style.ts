/** How the dense table looks. */
import { styled } from 'styled-components';

export const Scroll = styled.div`
  overflow-x: auto;
`;
export const Grid = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
`;
export const Head = styled.th`
  padding: 8px 12px;
  text-align: left;
  font-size: 1.2rem;
  font-weight: 600;
  white-space: nowrap;
  color: ${({ theme }) => theme.colors.neutral600};
  background: ${({ theme }) => theme.colors.neutral100};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
`;
export const Row = styled.tr<{ $opens: boolean; $chosen: boolean }>`
  cursor: ${({ $opens }) => ($opens ? 'pointer' : 'default')};
  background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary100 : 'transparent')};
  &:hover {
    background: ${({ theme, $opens, $chosen }) => ($chosen ? theme.colors.primary100 : $opens ? theme.colors.neutral100 : 'transparent')};
  }
`;
export const Cell = styled.td`
  padding: 8px 12px;
  line-height: 2rem;
  vertical-align: middle;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
`;
