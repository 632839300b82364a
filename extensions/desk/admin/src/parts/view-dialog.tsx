/** A dialog or drawer that only shows. */
import { Flex, Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { DialogBody } from './dialog-body';
import { drawerStyle } from './drawer-style';

const Drawer = styled(Modal.Content)`
  ${drawerStyle}
  /* What is too wide scrolls by itself; the drawer's own bar would lie over the last row of buttons. */
  [data-orientation='horizontal'][data-state='visible'] {
    display: none;
  }
`;
const Wide = styled(Modal.Content)`
  max-width: 1040px;
`;
const Small = styled(Modal.Content)`
  max-width: 560px;
`;
const SHEETS = { drawer: Drawer, wide: Wide, small: Small };
type Props = {
  title: ReactNode;
  onClose(): void;
  children: ReactNode;
  footer?: ReactNode;
  shape?: keyof typeof SHEETS;
};

export function ViewDialog({ title, onClose, children, footer, shape = 'drawer' }: Props) {
  const Sheet = SHEETS[shape];
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Sheet>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <DialogBody>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
          </Flex>
        </DialogBody>
        {footer ? <Modal.Footer>{footer}</Modal.Footer> : null}
      </Sheet>
    </Modal.Root>
  );
}
