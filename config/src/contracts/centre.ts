/** Organisations and notices. */
import type { NoticeEvent } from '../notices';
import type { Id, Instant, Revision } from './common';

export type OrganisationView = {
  id: Id;
  name: string;
  code: string | null;
  level: number;
  parent: Id | null;
  kind: string | null;
  region: string | null;
  address: string | null;
  phone: string | null;
  introduction: string | null;
  mediators: number;
  openCases: number;
  revision: Revision;
};

export type NoticeView = {
  id: Id;
  event: NoticeEvent | string;
  title: string;
  text: string;
  caseId: Id | null;
  /** Path inside the mini-program, without a leading slash. */
  page: string | null;
  at: Instant;
  readAt: Instant | null;
};
