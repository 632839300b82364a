/** The person who is signed in. */
import type { MeView } from '@tiaohe/config';
import { post, put, request } from './client';

export type MeChange = {
  name?: string;
  gender?: string;
  address?: string;
  idNumber?: string;
  password?: string;
  currentPassword?: string;
  acting?: string;
  consent?: { privacy: string };
};

export type Me = MeView & {
  /** Cases that were sent to this phone under another name, and wait for a second proof. */
  waitingClaims: number;
};

export async function loadMe(): Promise<Me> {
  const { data, meta } = await request<MeView>({ path: '/api/me' });
  return { ...data, waitingClaims: Number(meta?.['waitingClaims'] ?? 0) };
}
export const changeMe = (change: MeChange) => put<MeView>('/api/me', change);
export const claimCases = (proof: { code?: string; idTail?: string }) =>
  post<{ cases: string[] }>('/api/me/claims', proof);
export const exportMyData = () => post<unknown>('/api/me/export');
export const closeAccount = () => post<null>('/api/me/deactivation');
