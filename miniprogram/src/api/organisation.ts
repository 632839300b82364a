/** The organisation that I act for: its data is one row, edited from here and from the panel (R41). */
import type { OrganisationView } from '@tiaohe/config';
import { get, post, put } from './client';

export type BindingPreview = { id: string; name: string; kind: string | null; region: string | null };
export type OrganisationChange = {
  revision: number;
  name?: string;
  address?: string | null;
  phone?: string | null;
  introduction?: string | null;
};
export const previewBinding = (code: string) =>
  post<BindingPreview>('/api/me/organisation-bindings/preview', { code });
export const bindOrganisation = (code: string) => post<unknown>('/api/me/organisation-bindings', { code });
export const loadMyOrganisation = () => get<OrganisationView>('/api/organisations/mine');
export const changeMyOrganisation = (change: OrganisationChange) =>
  put<OrganisationView>('/api/organisations/mine', change);
