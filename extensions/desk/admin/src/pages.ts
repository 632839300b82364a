/** Every page of the desk, one row each: its path, its name, who sees it, where it is drawn from. */
import type { Permission } from '@tiaohe/config';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

export type Page = {
  path: string;
  label: string;
  group: '办案' | '资源' | '人员' | '系统';
  /** Any one of them is enough; none asked means every staff member. */
  permissions: readonly Permission[];
  Component: LazyExoticComponent<ComponentType>;
};

const page = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

// prettier-ignore
export const PAGES: readonly Page[] = [
  { path: 'home',          label: '工作台',   group: '办案', permissions: [],                                      Component: page(async () => (await import('./home/home-page')).HomePage) },
  { path: 'cases',         label: '案件',     group: '办案', permissions: ['case.read'],                           Component: page(async () => (await import('./cases/list/case-list-page')).CaseListPage) },
];
export const CasePage = page(async () => (await import('./cases/page/case-page')).CasePage);
