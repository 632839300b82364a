/** Whose screen this is. */
import type { CentreView } from '@tiaohe/config';
import { createTransport } from './transport';

export const readCentre = (): Promise<CentreView> =>
  createTransport().call<CentreView>({ path: '/api/centre' });
