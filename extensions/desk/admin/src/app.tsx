/** The desk: a named list of pages at the left, the chosen page at the right. */
import { Layouts, Page } from '@strapi/strapi/admin';
import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { usePermissions } from './hooks/use-permissions';
import { JobsProvider } from './jobs/jobs-context';
import { CasePage, PAGES } from './pages';
import { Waiting } from './parts/states';
import { SideNav } from './side-nav';

export function App() {
  const may = usePermissions();
  const shown = PAGES.filter(
    ({ permissions }) => permissions.length === 0 || permissions.some((word) => may.has(word)),
  );
  return (
    <Layouts.Root sideNav={<SideNav pages={shown} />}>
      <Page.Title>调解工作台</Page.Title>
      <JobsProvider>
        <Suspense fallback={<Waiting />}>
          <Routes>
            <Route index element={<Navigate to="home" replace />} />
            {shown.map(({ path, Component }) => (
              <Route key={path} path={path} element={<Component />} />
            ))}
            {may.has('case.read') ? <Route path="cases/:id" element={<CasePage />} /> : null}
            <Route path="*" element={<Page.NoPermissions />} />
          </Routes>
        </Suspense>
      </JobsProvider>
    </Layouts.Root>
  );
}
