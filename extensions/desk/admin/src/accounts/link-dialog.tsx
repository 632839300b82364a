/** A link by which a colleague sets a password; it is shown once. */
import { Button, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { ViewDialog } from '../parts/view-dialog';

export function LinkDialog({ link, onClose }: { link: string; onClose(): void }) {
  const { toggleNotification } = useNotification();
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    toggleNotification({ type: 'success', message: '已复制' });
  };
  return (
    <ViewDialog
      shape="small"
      title="设置密码的链接"
      onClose={onClose}
      footer={<Button onClick={() => void copy()}>复制链接</Button>}
    >
      <Typography>请把链接交给本人，用它设置新密码。链接只显示这一次。</Typography>
      <TextInput
        readOnly
        name="link"
        aria-label="链接"
        value={link}
        onFocus={(event) => event.target.select()}
      />
    </ViewDialog>
  );
}
