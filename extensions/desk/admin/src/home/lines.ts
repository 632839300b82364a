/** Rows of short news. */
import { styled } from 'styled-components';

export const Lines = styled.div`
  max-height: 420px;
  overflow-y: auto;
`;
export const Line = styled.button`
  display: flex;
  gap: 10px;
  align-items: flex-start;
  width: 100%;
  padding: 10px 16px;
  border: 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  text-align: left;
  cursor: pointer;
  &:hover:not(:disabled) {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &:disabled {
    cursor: default;
  }
`;
export const Dot = styled.span<{ $level: 'none' | 'unread' | 'normal' | 'good' | 'warning' }>`
  flex: none;
  width: 8px;
  height: 8px;
  margin-top: 6px;
  border-radius: 50%;
  background: ${({ theme, $level }) =>
    ({
      none: 'transparent',
      unread: theme.colors.danger500,
      normal: theme.colors.primary500,
      good: theme.colors.success500,
      warning: theme.colors.warning500,
    })[$level]};
`;
