/** One mediator in full, with the cases on their desk. */
import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { CASE_STATES, MEDIATOR_STATES, OPEN_STATES, isCaseState, type MediatorView } from '@tiaohe/config';
import { useCallback } from 'react';
import { NavLink } from 'react-router-dom';
import { caseCalls } from '../api/cases';
import { useDesk } from '../api/use-desk';
import { casePath } from '../desk-path';
import { showRate } from '../format/show-value';
import { useLoad } from '../hooks/use-load';
import { Deadline } from '../parts/deadline';
import { Facts } from '../parts/facts';
import { Gate } from '../parts/states';
import { StateTag } from '../parts/state-tag';
import { Tag } from '../parts/tag';
import { ViewDialog } from '../parts/view-dialog';
import { RatingsBox } from './ratings-box';

type Props = { mediator: MediatorView; onClose(): void; onEdit: (() => void) | null };

export function MediatorDrawer({ mediator, onClose, onEdit }: Props) {
  const desk = useDesk();
  const cases = useLoad(
    useCallback(
      () =>
        caseCalls(desk).list({
          mediator: mediator.id,
          state: OPEN_STATES.join(','),
          pageSize: 50,
          sort: 'due',
        }),
      [desk, mediator.id],
    ),
  );
  return (
    <ViewDialog
      title={mediator.name}
      onClose={onClose}
      footer={onEdit ? <Button onClick={onEdit}>修改资料</Button> : null}
    >
      <Facts
        columns={2}
        of={[
          { label: '所属机构', value: mediator.organisation?.name },
          { label: '工号', value: mediator.number },
          { label: '职务', value: mediator.title },
          { label: '专业', value: mediator.profession },
          { label: '手机', value: mediator.phone },
          { label: '状态', value: MEDIATOR_STATES[mediator.workState] },
          { label: '任职日期', value: mediator.appointedOn },
          { label: '到职日期', value: mediator.arrivedOn },
          { label: '任期届满', value: mediator.termEndsOn },
          { label: '资格证书', value: mediator.qualification },
          { label: '语言', value: mediator.languages.join('、') },
          { label: '成功率', value: showRate(mediator.successRate) },
          { label: '评分', value: mediator.rating?.toFixed(1) },
        ]}
      />
      <Facts
        of={[
          { label: '擅长', value: mediator.expertiseNames.join('、') },
          { label: '简介', value: mediator.introduction },
        ]}
      />
      <Flex gap={2} wrap="wrap">
        {Object.entries(mediator.casesByState).map(([state, count]) =>
          isCaseState(state) && count ? (
            <Tag key={state}>{`${CASE_STATES[state].label} ${count}`}</Tag>
          ) : null,
        )}
      </Flex>
      <Typography variant="sigma" textColor="neutral600">
        在办案件
      </Typography>
      <Gate of={cases} empty="没有在办案件">
        {(rows) => (
          <Flex direction="column" alignItems="stretch" gap={3}>
            {rows.map((row) => (
              <Flex key={row.id} justifyContent="space-between" gap={3}>
                <Link tag={NavLink} to={casePath(row.id)}>
                  {row.title}
                </Link>
                <Flex gap={3}>
                  <StateTag state={row.state} />
                  <Deadline dueAt={row.dueAt} isOverdue={row.isOverdue} isSuspended={row.isSuspended} />
                </Flex>
              </Flex>
            ))}
          </Flex>
        )}
      </Gate>
      <Typography variant="sigma" textColor="neutral600">
        评价
      </Typography>
      <RatingsBox id={mediator.id} />
    </ViewDialog>
  );
}
