/** The short-lived address of a document's file, to open or to print: asked for when it is wanted, for it lives five minutes. */
import type { FileLink, Id } from '@tiaohe/config';
import { accountTransport } from './account-transport';

export const readFileLink = async (materialId: Id): Promise<string> => {
  const path = `/api/materials/${encodeURIComponent(materialId)}/content`;
  return (await accountTransport.call<FileLink>({ path, query: { link: '1' } })).url;
};
