/** The document to sign, with the words that stand in it. */
import type { DocumentText, Id } from '@tiaohe/config';
import { accountTransport } from './account-transport';

export const readDocument = (id: Id): Promise<DocumentText> =>
  accountTransport.call<DocumentText>({ path: `/api/documents/${encodeURIComponent(id)}` });
