/** The person who is signed in. */
import type {
  ClaimedCases,
  ConsentView,
  DevicesMeta,
  DeviceView,
  EndedDeviceView,
  EnterpriseView,
  FileLink,
  JobView,
  MeMeta,
  MeView,
  Revision,
} from '@tiaohe/config';
import { get, post, put, remove, request, upload } from './client';
import type { Attachment } from './transport';

export type MeChange = {
  revision?: Revision;
  name?: string;
  gender?: string | null;
  address?: string | null;
  idNumber?: string;
  password?: string;
  currentPassword?: string;
  smsCode?: string;
  acting?: string;
  elderMode?: boolean;
  consent?: { privacy?: string; idNumber?: boolean };
};

export type Me = MeView & MeMeta;

export async function loadMe(): Promise<Me> {
  const { data, meta } = await request<MeView, MeMeta>({ path: '/api/me' });
  return { ...data, waitingClaims: meta?.waitingClaims ?? 0 };
}
export const changeMe = (change: MeChange) => put<MeView>('/api/me', change);
export const claimCases = (proof: { code?: string; idTail?: string }) =>
  post<ClaimedCases>('/api/me/claims', proof);
export const exportMyData = (smsCode: string) => post<JobView>('/api/me/export', { as: 'job', smsCode });
export const closeAccount = (smsCode: string) => post<null>('/api/me/deactivation', { smsCode });

export const confirmIdentity = (proof: { name?: string; idTail?: string }) =>
  post<null>('/api/me/identity', proof);
export const denyIdentity = () => post<null>('/api/me/identity/not-mine');
export const changePhone = (change: {
  phone: string;
  smsCode: string;
  currentPassword?: string;
  ownSmsCode?: string;
}) => put<null>('/api/me/phone', change);

export async function listDevices(): Promise<{ devices: DeviceView[]; ended: EndedDeviceView[] }> {
  const { data, meta } = await request<DeviceView[], DevicesMeta>({ path: '/api/me/sessions' });
  return { devices: data, ended: meta?.ended ?? [] };
}
export const endDevice = (id: string) => remove(`/api/me/sessions/${id}`);
export const listConsents = () => get<ConsentView[]>('/api/me/consents');
export const withdrawConsent = (id: string) => post<ConsentView[]>(`/api/me/consents/${id}/withdrawal`);

export type EnterpriseChange = Partial<
  Record<'name' | 'creditCode' | 'legalRepresentative' | 'contact' | 'address', string>
> & { revision?: Revision };
export const changeEnterprise = (change: EnterpriseChange) =>
  put<EnterpriseView>('/api/me/enterprise', change);
export const sendLicence = (file: Attachment) =>
  upload<EnterpriseView>('/api/me/enterprise/licence', {}, file);
export const licenceLink = () => get<FileLink>('/api/me/enterprise/licence');
