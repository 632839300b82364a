/** One case to follow up: people, calls so far, and the ways it can go. */
import { Flex, Link } from '@strapi/design-system';
import { NavLink, useNavigate } from 'react-router-dom';
import { CaseActions } from '../actions/case-actions';
import { PeopleCard } from '../cases/page/people-card';
import { useCase } from '../cases/page/use-case';
import { CallsTab } from '../cases/tabs/calls-tab';
import { casePath } from '../desk-path';
import { usePermissions } from '../hooks/use-permissions';
import { Panel } from '../parts/panel';
import { Gate } from '../parts/states';

export function FollowUpCase({ id, onMoved }: { id: string; onMoved(): void }) {
  const view = useCase(id);
  const may = usePermissions();
  const navigate = useNavigate();
  return (
    <Gate of={view}>
      {(theCase) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Panel
            title={theCase.title}
            extra={
              <Link tag={NavLink} to={casePath(id)}>
                打开案件
              </Link>
            }
          >
            <CaseActions
              case={theCase}
              onMoved={onMoved}
              onStale={() => {
                view.reload();
                onMoved();
              }}
              onGo={(tab) => navigate(casePath(id, tab))}
            />
          </Panel>
          <PeopleCard case={theCase} />
          {may.has('call.read') || may.has('case.follow-up') ? (
            <Panel title="外呼经过">
              <CallsTab case={theCase} onChanged={view.reload} />
            </Panel>
          ) : null}
        </Flex>
      )}
    </Gate>
  );
}
