/** The document to sign, with the words that stand in it. */
import type { DocumentView, Id } from '@tiaohe/config';
import { accountTransport } from './account-transport';

export type Paragraph = { text: string; style: 'title' | 'heading' | 'body' };
export type SignableDocument = DocumentView & {
  caseId: Id;
  caseNumber: string | null;
  paragraphs: Paragraph[];
  contentUrl: string | null;
};

export const readDocument = (id: Id): Promise<SignableDocument> =>
  accountTransport.call<SignableDocument>({ path: `/api/documents/${encodeURIComponent(id)}` });
