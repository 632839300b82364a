/** The case behind a document: who mediates it, and what this person may do with it. */
import type { CaseView, Id } from '@tiaohe/config';
import { accountTransport } from './account-transport';

export type CaseAround = Pick<CaseView, 'id' | 'actions' | 'mediators'>;

export const readCase = (id: Id): Promise<CaseAround> =>
  accountTransport.call<CaseAround>({ path: `/api/cases/${encodeURIComponent(id)}` });
