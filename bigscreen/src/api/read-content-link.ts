/** The short-lived address of a document's file, to open or to print. */
import { accountTransport } from './account-transport';

export const readContentLink = async (contentUrl: string): Promise<string> =>
  (await accountTransport.call<{ url: string }>({ path: contentUrl, query: { link: '1' } })).url;
