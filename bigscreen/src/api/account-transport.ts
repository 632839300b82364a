/** The one transport of the signing page. */
import { accountCredentials } from '../session/account-session';
import { createTransport } from './transport';

export const accountTransport = createTransport({ credentials: accountCredentials });
