/** The person who is signed in. */
import type { MeView } from '@tiaohe/config';
import { get, post, put } from './client';

export type MeChange = {
  name?: string;
  gender?: string;
  address?: string;
  idNumber?: string;
  password?: string;
  currentPassword?: string;
  acting?: string;
};

export const loadMe = () => get<MeView>('/api/me');
export const changeMe = (change: MeChange) => put<MeView>('/api/me', change);
export const exportMyData = () => post<unknown>('/api/me/export');
export const closeAccount = () => post<null>('/api/me/deactivation');
