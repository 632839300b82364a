/** 调解记录: what was said and what came of it. */
import { Box, Flex, Typography } from '@strapi/design-system';
import { SESSION_KINDS, VISIBILITIES, type RecordView } from '@tiaohe/config';
import { useCallback } from 'react';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { showTime } from '../../format/show-time';
import { useLoad } from '../../hooks/use-load';
import { Facts } from '../../parts/facts';
import { Gate } from '../../parts/states';
import { Tag } from '../../parts/tag';
import type { TabProps } from '../page/tab-props';

const MODES: Record<RecordView['mode'], string> = { ...SESSION_KINDS, phone: '电话', other: '其他' };

export function RecordsTab({ case: theCase }: TabProps) {
  const desk = useDesk();
  const records = useLoad(useCallback(() => caseFileCalls(desk).records(theCase.id), [desk, theCase.id]));
  return (
    <Gate of={records} empty="还没有调解记录。记录由调解员在小程序里填写。">
      {(rows) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          {rows.map((record) => (
            <Box key={record.id} borderColor="neutral150" hasRadius padding={4}>
              <Flex gap={2} paddingBottom={2} wrap="wrap">
                <Typography fontWeight="bold">{showTime(record.at)}</Typography>
                <Tag tone="secondary">{MODES[record.mode]}</Tag>
                {record.visibility === 'shared' ? null : (
                  <Tag tone="warning">{VISIBILITIES[record.visibility]}</Tag>
                )}
                <Typography variant="pi" textColor="neutral600">
                  {record.author} 记
                </Typography>
              </Flex>
              <Typography tag="p" style={{ whiteSpace: 'pre-wrap', lineHeight: 1.7 }}>
                {record.text}
              </Typography>
              <Box paddingTop={3}>
                <Facts
                  of={[
                    { label: '地点', value: record.place },
                    { label: '参加人', value: record.participants },
                    { label: '进展', value: record.progress },
                    { label: '问题', value: record.problems },
                  ].filter(({ value }) => value)}
                />
              </Box>
            </Box>
          ))}
        </Flex>
      )}
    </Gate>
  );
}
