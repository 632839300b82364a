/** Recomputes the seals of the audit trail and says whether anything was touched. */
import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useCallback } from 'react';
import { systemCalls } from '../api/system';
import { useDesk } from '../api/use-desk';
import { useLoad } from '../hooks/use-load';
import { Gate } from '../parts/states';
import { ViewDialog } from '../parts/view-dialog';

export function VerifyDialog({ onClose }: { onClose(): void }) {
  const desk = useDesk();
  const answer = useLoad(useCallback(async () => ({ data: await systemCalls(desk).verify() }), [desk]));
  return (
    <ViewDialog shape="small" title="校验完整性" onClose={onClose}>
      <Gate of={answer}>
        {({ isIntact, lines, seals, unsealed, brokenAt }) => (
          <Flex direction="column" gap={3} padding={6}>
            {isIntact ? (
              <CheckCircle width="40px" height="40px" fill="success600" />
            ) : (
              <WarningCircle width="40px" height="40px" fill="danger600" />
            )}
            <Typography variant="beta">{isIntact ? '日志完整，没有被改动' : '日志被改动过'}</Typography>
            <Typography textColor="neutral600">
              {isIntact
                ? `已核对 ${lines} 条，${seals} 个封条；${unsealed} 条新日志等待封存。`
                : `在第 ${brokenAt} 个封条处对不上，请立即联系系统管理员。`}
            </Typography>
          </Flex>
        )}
      </Gate>
    </ViewDialog>
  );
}
