/** How much somebody has on their desk, as a bar. */
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

const Track = styled.span`
  display: block;
  width: 72px;
  height: 6px;
  border-radius: 3px;
  background: ${({ theme }) => theme.colors.neutral150};
`;
const Bar = styled.span<{ $share: number; $heavy: boolean }>`
  display: block;
  height: 100%;
  border-radius: 3px;
  width: ${({ $share }) => `${Math.round($share * 100)}%`};
  background: ${({ theme, $heavy }) => ($heavy ? theme.colors.warning500 : theme.colors.primary500)};
`;

export function LoadBar({ count, most }: { count: number; most: number }) {
  const share = most > 0 ? count / most : 0;
  return (
    <Flex gap={2} inline>
      <Track aria-hidden>
        <Bar $share={share} $heavy={share > 0.8 && count > 3} />
      </Track>
      <Typography variant="pi">{count} 件</Typography>
    </Flex>
  );
}
