/** What a page shows when there is nothing yet, nothing at all, or something went wrong. */
import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { keyframes, styled } from 'styled-components';
import type { Refused } from '../api/read-refusal';
import type { Loaded } from '../hooks/use-load';

const turn = keyframes`
  to { transform: rotate(360deg); }
`;
/** The design system's own loader is a picture in Strapi's violet. */
const Ring = styled.span`
  width: 28px;
  height: 28px;
  border-radius: 50%;
  border: 3px solid ${({ theme }) => theme.colors.neutral200};
  border-top-color: ${({ theme }) => theme.colors.primary600};
  animation: ${turn} 0.9s linear infinite;
`;

export const Waiting = () => (
  <Flex justifyContent="center" padding={8} role="status">
    <Ring />
    <VisuallyHidden>正在加载</VisuallyHidden>
  </Flex>
);

export const Nothing = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <Flex direction="column" gap={3} justifyContent="center" padding={8}>
    <Typography textColor="neutral600" textAlign="center">
      {children}
    </Typography>
    {action}
  </Flex>
);

export const Failed = ({ refused, onRetry }: { refused: Refused; onRetry(): void }) => (
  <Flex direction="column" gap={3} padding={8} role="alert">
    <WarningCircle width="28px" height="28px" fill="danger600" />
    <Typography textAlign="center">{refused.message}</Typography>
    {refused.code === 'PASSWORD_REQUIRED' ? (
      <Button tag={Link} to="/me">
        去更换密码
      </Button>
    ) : (
      <Button variant="tertiary" startIcon={<ArrowClockwise />} onClick={onRetry}>
        重新加载
      </Button>
    )}
  </Flex>
);

type GateProps<T> = {
  of: Loaded<T>;
  empty?: string;
  isEmpty?(data: T): boolean;
  action?: ReactNode;
  children(data: T): ReactNode;
};

/** Draws its child only when there is something to draw. */
export function Gate<T>({ of, empty = '暂时没有内容', isEmpty, action, children }: GateProps<T>) {
  if (of.data === null) return of.refused ? <Failed refused={of.refused} onRetry={of.reload} /> : <Waiting />;
  const none = isEmpty ? isEmpty(of.data) : Array.isArray(of.data) && of.data.length === 0;
  return none ? <Nothing action={action}>{empty}</Nothing> : <>{children(of.data)}</>;
}
