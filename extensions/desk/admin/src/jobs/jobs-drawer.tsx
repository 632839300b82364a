/** 我的任务: the newest first. */
import { Flex } from '@strapi/design-system';
import type { JobView } from '@tiaohe/config';
import type { Loaded } from '../hooks/use-load';
import { Gate } from '../parts/states';
import { ViewDialog } from '../parts/view-dialog';
import { JobRow } from './job-row';

export function JobsDrawer({ list, onClose }: { list: Loaded<JobView[]>; onClose(): void }) {
  return (
    <ViewDialog title="我的任务" onClose={onClose}>
      <Gate of={list} empty="还没有任务。导出名单这类费时的工作会在这里显示进度，做好后可以下载">
        {(jobs) => (
          <Flex direction="column" alignItems="stretch" gap={3} tag="ul">
            {jobs.map((job) => (
              <JobRow key={job.id} job={job} onChanged={list.reload} />
            ))}
          </Flex>
        )}
      </Gate>
    </ViewDialog>
  );
}
