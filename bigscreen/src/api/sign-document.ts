/** Hands in a signature: the drawn name and the code that proves whose hand it was. */
import type { Id } from '@tiaohe/config';
import { accountTransport } from './account-transport';

export const signDocument = ({
  id,
  image,
  smsCode,
}: {
  id: Id;
  image: string;
  smsCode: string;
}): Promise<unknown> =>
  accountTransport.call({
    method: 'POST',
    path: `/api/documents/${encodeURIComponent(id)}/signatures`,
    json: { image, smsCode },
  });
