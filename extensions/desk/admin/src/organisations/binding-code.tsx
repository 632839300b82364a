/** A binding code, large enough to be read out over the phone. It is shown this once. */
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { showTime } from '../format/show-time';

export function BindingCode({ code, expiresAt }: { code: string; expiresAt: string }) {
  const { toggleNotification } = useNotification();
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    toggleNotification({ type: 'success', message: '已复制' });
  };
  return (
    <Box background="primary100" borderColor="primary200" hasRadius padding={4} role="status">
      <Flex gap={3}>
        <Typography
          variant="alpha"
          textColor="primary700"
          style={{ letterSpacing: '0.12em', fontFamily: 'ui-monospace, monospace' }}
        >
          {code.slice(0, 4)} {code.slice(4)}
        </Typography>
        <IconButton label="复制绑定码" variant="ghost" onClick={() => void copy()}>
          <Duplicate />
        </IconButton>
      </Flex>
      <Typography variant="pi" textColor="neutral700">
        请告诉机构的人，在小程序或网页「我的」里填写并确认。只显示这一次，用过即失效，{showTime(expiresAt)}{' '}
        前有效。
      </Typography>
    </Box>
  );
}
