/** Whose screen this is. */
import { createTransport } from './transport';

export type Centre = { name: string; phone: string | null; address: string | null; smsCodeSeconds?: number };

export const readCentre = (): Promise<Centre> => createTransport().call<Centre>({ path: '/api/centre' });
