/** The head of a case: number, state, deadline, who mediates, and what may be done. */
import { Box, Flex, Typography } from '@strapi/design-system';
import { CASE_SOURCES, TRACKS, type CaseView } from '@tiaohe/config';
import type { ReactNode } from 'react';
import { showDate } from '../../format/show-time';
import { showMoney } from '../../format/show-value';
import { Deadline } from '../../parts/deadline';
import { Panel } from '../../parts/panel';
import { OutcomeTag, StateTag } from '../../parts/state-tag';
import { Tag } from '../../parts/tag';

const Item = ({ label, children }: { label: string; children: ReactNode }) => (
  <Flex direction="column" alignItems="flex-start" gap={1}>
    <Typography variant="pi" textColor="neutral600">
      {label}
    </Typography>
    {typeof children === 'string' ? <Typography>{children}</Typography> : children}
  </Flex>
);

export const CaseHeader = ({ case: theCase, actions }: { case: CaseView; actions: ReactNode }) => (
  <Panel>
    <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
      <Flex gap={2} wrap="wrap">
        <StateTag state={theCase.state} />
        <OutcomeTag outcome={theCase.outcome} />
        {theCase.isSuspended ? <Tag tone="warning">已中止计期</Tag> : null}
        {theCase.isHistorical ? <Tag>历史案件</Tag> : null}
        {theCase.extension?.state === 'pending' ? <Tag tone="warning">延期待审批</Tag> : null}
        <Typography variant="pi" textColor="neutral600">
          {theCase.statePlain}
        </Typography>
      </Flex>
      {actions}
    </Flex>
    <Box paddingTop={4}>
      <Flex gap={7} wrap="wrap" alignItems="flex-start">
        <Item label="申请编号">{theCase.number ?? '未编号'}</Item>
        {theCase.acceptanceNumber ? <Item label="立案号">{theCase.acceptanceNumber}</Item> : null}
        {theCase.archiveNumber ? <Item label="档案号">{theCase.archiveNumber}</Item> : null}
        <Item label="类别">{theCase.category.name}</Item>
        <Item label="来源">{`${CASE_SOURCES[theCase.source]} · ${TRACKS[theCase.track]}`}</Item>
        <Item label="涉及金额">{showMoney(theCase.amount)}</Item>
        <Item label="收案">{showDate(theCase.receivedAt)}</Item>
        <Item label="期限">
          <Deadline dueAt={theCase.dueAt} isOverdue={theCase.isOverdue} isSuspended={theCase.isSuspended} />
        </Item>
        <Item label="调解员">
          {theCase.mediators.map(({ name, isLead }) => `${name}${isLead ? '（主办）' : ''}`).join('、') ||
            '未分配'}
        </Item>
      </Flex>
    </Box>
  </Panel>
);
