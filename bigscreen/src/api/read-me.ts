/** Who is signed in. */
import type { MeView } from '@tiaohe/config';
import { accountTransport } from './account-transport';

export const readMe = (): Promise<MeView> => accountTransport.call<MeView>({ path: '/api/me' });
