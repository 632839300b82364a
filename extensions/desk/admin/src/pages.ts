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
  { path: 'follow-up',     label: '人工跟进', group: '办案', permissions: ['case.follow-up'],                      Component: page(async () => (await import('./follow-up/follow-up-page')).FollowUpPage) },
  { path: 'mediators',     label: '调解员库', group: '资源', permissions: ['mediator.read'],                       Component: page(async () => (await import('./mediators/mediators-page')).MediatorsPage) },
  { path: 'rooms',         label: '调解室',   group: '资源', permissions: ['room.book', 'room.manage'],            Component: page(async () => (await import('./rooms/rooms-page')).RoomsPage) },
  { path: 'accounts',      label: '账号',     group: '人员', permissions: ['account.read'],                        Component: page(async () => (await import('./accounts/accounts-page')).AccountsPage) },
  { path: 'organisations', label: '机构',     group: '人员', permissions: ['organisation.read', 'organisation.manage'], Component: page(async () => (await import('./organisations/organisations-page')).OrganisationsPage) },
  { path: 'audit',         label: '审计日志', group: '系统', permissions: ['audit.read'],                          Component: page(async () => (await import('./audit/audit-page')).AuditPage) },
  { path: 'outbox',        label: '待发送',   group: '系统', permissions: ['setting.manage'],                      Component: page(async () => (await import('./outbox/outbox-page')).OutboxPage) },
];
export const CasePage = page(async () => (await import('./cases/page/case-page')).CasePage);
