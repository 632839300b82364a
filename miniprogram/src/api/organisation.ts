/** The organisation that I act for: its data is one row, edited from here and from the panel (R41). */
import type { Binding, BindingPreview, OrganisationView } from '@tiaohe/config';
import { get, post, put } from './client';

export type OrganisationChange = {
  revision: number;
  name?: string;
  address?: string | null;
  phone?: string | null;
  introduction?: string | null;
};
export const previewBinding = (code: string) =>
  post<BindingPreview>('/api/me/organisation-bindings/preview', { code });
export const bindOrganisation = (code: string) => post<Binding>('/api/me/organisation-bindings', { code });
export const loadMyOrganisation = () => get<OrganisationView>('/api/organisations/mine');
export const changeMyOrganisation = (change: OrganisationChange) =>
  put<OrganisationView>('/api/organisations/mine', change);
