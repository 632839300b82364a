/** A quiet white card with an optional title. */
import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

type Props = { title?: ReactNode; extra?: ReactNode; children: ReactNode; flush?: boolean };

export const Panel = ({ title, extra, children, flush = false }: Props) => (
  <Box background="neutral0" borderColor="neutral150" hasRadius tag="section" width="100%">
    {title ? (
      <Flex
        justifyContent="space-between"
        paddingTop={3}
        paddingBottom={flush ? 2 : 0}
        paddingLeft={4}
        paddingRight={4}
        gap={3}
      >
        <Typography variant="omega" fontWeight="bold" tag="h2">
          {title}
        </Typography>
        {extra}
      </Flex>
    ) : null}
    <Box padding={flush ? 0 : 4} paddingTop={title && !flush ? 3 : undefined}>
      {children}
    </Box>
  </Box>
);
