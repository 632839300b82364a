/** The line of tabs: each label in one piece, closer together where there is little room, and moved sideways where there is none. */
import { Tabs } from '@strapi/design-system';
import { styled } from 'styled-components';

export const TabLine = styled(Tabs.List)`
  overflow-x: auto;
  button > * {
    white-space: nowrap;
  }
  @media (max-width: 1200px) {
    button {
      padding-inline: 12px;
    }
  }
`;
