/** The extension that waits for a decision, as the mediator asked for it. */
import { Box } from '@strapi/design-system';
import type { ExtensionView } from '@tiaohe/config';
import { showTime } from '../format/show-time';
import { Facts } from '../parts/facts';

export const ExtensionAsked = ({ extension }: { extension: ExtensionView }) => (
  <Box background="neutral100" hasRadius padding={3}>
    <Facts
      of={[
        { label: '申请延长', value: `${extension.days} 天` },
        { label: '理由', value: extension.reason },
        { label: '双方意见', value: extension.consentNote },
        { label: '申请时间', value: showTime(extension.at) },
      ]}
    />
  </Box>
);
