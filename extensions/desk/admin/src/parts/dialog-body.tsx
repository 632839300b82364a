/** What stands in a dialog. The design system leaves a gap above it that reads as if a line had not loaded. */
import { Modal } from '@strapi/design-system';
import { styled } from 'styled-components';

export const DialogBody = styled(Modal.Body)`
  && > div {
    padding-block: ${({ theme }) => theme.spaces[5]};
  }
`;
