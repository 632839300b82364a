/** Disables the ticked accounts with one reason, then says of each how it went. */
import type { BulkResult, PersonView } from '@tiaohe/config';
import { Button, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { peopleCalls } from '../api/people';
import { useDesk } from '../api/use-desk';
import { DataTable } from '../parts/data-table';
import { Tag } from '../parts/tag';
import { ViewDialog } from '../parts/view-dialog';
import { ReasonDialog } from './reason-dialog';

export function BulkDialog({
  people,
  onDone,
  onClose,
}: {
  people: PersonView[];
  onDone(): void;
  onClose(): void;
}) {
  const desk = useDesk();
  const [results, setResults] = useState<BulkResult[] | null>(null);
  if (!results)
    return (
      <ReasonDialog
        title={`停用 ${people.length} 个账号`}
        says={`${people.map(({ name }) => name).join('、')}。停用后立即退出登录，可以随时启用。`}
        submit="停用"
        danger
        onReason={(reason) =>
          peopleCalls(desk).bulkDisable(
            people.map(({ id }) => id),
            reason,
          )
        }
        onDone={setResults}
        onClose={onClose}
      />
    );
  const failed = results.filter(({ ok }) => !ok).length;
  return (
    <ViewDialog
      shape="small"
      title="停用结果"
      onClose={onDone}
      footer={<Button onClick={onDone}>知道了</Button>}
    >
      <Typography>
        {failed === 0
          ? `${results.length} 个账号都已停用。`
          : `${results.length - failed} 个已停用，${failed} 个没有停用。`}
      </Typography>
      <DataTable
        label="停用结果"
        columns={[
          { key: 'name', header: '姓名', cell: ({ name, id }) => name || id },
          {
            key: 'result',
            header: '结果',
            cell: ({ ok, message }) => (ok ? <Tag tone="success">{message}</Tag> : <span>{message}</span>),
          },
        ]}
        rows={results}
      />
    </ViewDialog>
  );
}
