/** Recomputes the seals of the audit trail, shows how far it is, and says whether anything was touched. */
import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { Failed, Waiting } from '../parts/states';
import { ViewDialog } from '../parts/view-dialog';
import { useVerification, type Progress } from './use-verification';

function Verdict({ progress }: { progress: Progress }) {
  const { isIntact, isOver, lines, seals, checked, unsealed, brokenAt } = progress;
  if (isIntact && !isOver)
    return (
      <>
        <Box width="100%">
          <ProgressBar value={seals > 0 ? Math.round((checked / seals) * 100) : 100} />
        </Box>
        <Typography textColor="neutral600">
          正在核对，已核对 {checked} / {seals} 个封条
        </Typography>
      </>
    );
  return (
    <>
      {isIntact ? (
        <CheckCircle width="40px" height="40px" fill="success600" />
      ) : (
        <WarningCircle width="40px" height="40px" fill="danger600" />
      )}
      <Typography variant="beta">{isIntact ? '日志完整，没有被改动' : '日志被改动过'}</Typography>
      <Typography textColor="neutral600" textAlign="center">
        {isIntact
          ? `已核对 ${lines} 条，${seals} 个封条；${unsealed} 条新日志等待封存。`
          : `前 ${checked} 个封条完好，在第 ${brokenAt} 个封条处对不上。请保护现场，立即联系系统管理员。`}
      </Typography>
    </>
  );
}

export function VerifyDialog({ onClose }: { onClose(): void }) {
  const { progress, refused, again } = useVerification();
  return (
    <ViewDialog
      shape="small"
      title="校验完整性"
      onClose={onClose}
      footer={
        progress?.isOver ? (
          <Button variant="tertiary" onClick={again}>
            再校验一次
          </Button>
        ) : null
      }
    >
      {refused ? <Failed refused={refused} onRetry={again} /> : null}
      {!refused && !progress ? <Waiting /> : null}
      {!refused && progress ? (
        <Flex direction="column" gap={3} padding={6} role="status">
          <Verdict progress={progress} />
        </Flex>
      ) : null}
    </ViewDialog>
  );
}
