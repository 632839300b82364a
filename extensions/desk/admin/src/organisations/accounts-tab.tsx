/** The accounts that act for an organisation, and the code by which one more is bound (R41). */
import { Button, Flex, Typography } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { organisationCalls } from '../api/organisations';
import { useDesk } from '../api/use-desk';
import { showDate } from '../format/show-time';
import { useLoad } from '../hooks/use-load';
import { useSend } from '../hooks/use-send';
import { ConfirmButton } from '../parts/confirm-button';
import { Gate } from '../parts/states';
import { Tag } from '../parts/tag';
import { BindingCode } from './binding-code';

export function AccountsTab({ id, mayManage }: { id: string; mayManage: boolean }) {
  const desk = useDesk();
  const accounts = useLoad(useCallback(() => organisationCalls(desk).accounts(id), [desk, id]));
  const { send, isSending } = useSend({ toast: true });
  const [code, setCode] = useState<{ code: string; expiresAt: string } | null>(null);
  const issue = async () => {
    const sent = await send(() => organisationCalls(desk).issueCode(id));
    if (sent.ok) setCode(sent.answer);
  };
  const unbind = async (membershipId: string) => {
    const sent = await send(() => organisationCalls(desk).unbind(id, membershipId), { done: '已解除' });
    if (sent.ok) accounts.reload();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Gate of={accounts} empty="还没有账号。生成绑定码，请机构的人在小程序或网页「我的」里填写。">
        {(rows) => (
          <Flex direction="column" alignItems="stretch" gap={3}>
            {rows.map((row) => (
              <Flex key={row.id} justifyContent="space-between" gap={3}>
                <Flex gap={2} wrap="wrap">
                  <Typography fontWeight="bold">{row.name}</Typography>
                  <Typography textColor="neutral600">{row.phone}</Typography>
                  <Tag>{row.roleName}</Tag>
                  {row.state === 'disabled' ? <Tag tone="danger">已停用</Tag> : null}
                  <Typography variant="pi" textColor="neutral600">
                    {showDate(row.since)} 绑定
                  </Typography>
                </Flex>
                {mayManage ? (
                  <ConfirmButton
                    label="解除"
                    title={`解除${row.name}？`}
                    says="解除后这个账号立即不能再修改机构信息，其他角色不受影响。"
                    onConfirm={() => void unbind(row.id)}
                  />
                ) : null}
              </Flex>
            ))}
          </Flex>
        )}
      </Gate>
      {code ? <BindingCode {...code} /> : null}
      {mayManage ? (
        <Flex>
          <Button size="S" variant="secondary" loading={isSending} onClick={() => void issue()}>
            {code ? '换一个绑定码' : '生成绑定码'}
          </Button>
        </Flex>
      ) : null}
    </Flex>
  );
}
