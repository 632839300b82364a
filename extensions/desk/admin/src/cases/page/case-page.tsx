/** 案件页: what it is, what may be done now, everything in it, and its story. */
import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import type { CaseView } from '@tiaohe/config';
import { NavLink, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { CaseActions } from '../../actions/case-actions';
import { DESK } from '../../desk-path';
import { showTime } from '../../format/show-time';
import type { Loaded } from '../../hooks/use-load';
import { PageFrame } from '../../parts/page-frame';
import { Gate } from '../../parts/states';
import { CaseHeader } from './case-header';
import { CaseNotes } from './case-notes';
import { CaseSide } from './case-side';
import { CaseTabs } from './case-tabs';
import { useCase } from './use-case';

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 320px;
  gap: 16px;
  align-items: start;
  margin-top: 16px;
`;

function Body({ view, theCase }: { view: Loaded<CaseView>; theCase: CaseView }) {
  const [params, setParams] = useSearchParams();
  const go = (tab: string) => setParams({ tab }, { replace: true });
  return (
    <>
      <CaseHeader
        case={theCase}
        actions={<CaseActions case={theCase} onMoved={view.put} onStale={view.reload} onGo={go} />}
      />
      <CaseNotes case={theCase} />
      <Columns>
        <CaseTabs case={theCase} tab={params.get('tab') ?? 'facts'} onTab={go} onChanged={view.reload} />
        <CaseSide case={theCase} />
      </Columns>
    </>
  );
}

export function CasePage() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const view = useCase(id);
  const back = (
    <Link
      tag={NavLink}
      to={`${DESK}/cases`}
      startIcon={<ArrowLeft />}
      onClick={(event: { preventDefault(): void }) => {
        // Back to the list with the filter that it had, when one came from it.
        if (window.history.length <= 1) return;
        event.preventDefault();
        navigate(-1);
      }}
    >
      返回
    </Link>
  );
  return (
    <PageFrame
      before={back}
      title={view.data?.title ?? '案件'}
      subtitle={view.data ? `第 ${view.data.revision} 版，${showTime(view.data.updatedAt)} 更新` : undefined}
    >
      <Gate of={view}>{(theCase) => <Body view={view} theCase={theCase} />}</Gate>
    </PageFrame>
  );
}
