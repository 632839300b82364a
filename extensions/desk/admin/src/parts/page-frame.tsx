/** The frame of every desk page: a calm header, then the content. */
import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { JobsButton } from '../jobs/jobs-button';

type Props = {
  title: ReactNode;
  subtitle?: ReactNode;
  before?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

export const PageFrame = ({ title, subtitle, before, actions, children }: Props) => (
  <Box paddingLeft={6} paddingRight={6} paddingTop={5} paddingBottom={8} tag="main" id="main-content">
    {before ? <Box paddingBottom={2}>{before}</Box> : null}
    <Flex justifyContent="space-between" alignItems="flex-start" gap={4} paddingBottom={4} wrap="wrap">
      <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
        <Typography variant="beta" tag="h1">
          {title}
        </Typography>
        {subtitle ? (
          <Typography variant="pi" textColor="neutral600">
            {subtitle}
          </Typography>
        ) : null}
      </Flex>
      <Flex gap={2} wrap="wrap">
        {actions}
        <JobsButton />
      </Flex>
    </Flex>
    {children}
  </Box>
);
