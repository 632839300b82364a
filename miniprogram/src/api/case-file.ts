/** What hangs on a case: materials, documents, records. */
import type {
  DocumentText,
  DocumentView,
  FileLink,
  MaterialKind,
  MaterialView,
  RecordView,
  Visibility,
} from '@tiaohe/config';
import { get, post, remove, upload } from './client';
import type { Attachment } from './transport';

export type NewMaterial = { kind: MaterialKind; note?: string; visibility?: Visibility };
export type NewRecord = {
  at: string;
  endedAt?: string;
  place?: string;
  mode: RecordView['mode'];
  participants?: string;
  text: string;
  progress?: string;
  problems?: string;
  visibility?: Visibility;
  sessionId?: string;
};

export const listMaterials = (caseId: string) => get<MaterialView[]>(`/api/cases/${caseId}/materials`);
export const addMaterial = ({
  caseId,
  about,
  file,
}: {
  caseId: string;
  about: NewMaterial;
  file: Attachment;
}) => upload<MaterialView>(`/api/cases/${caseId}/materials`, about, file);
export const materialLink = (id: string) => get<FileLink>(`/api/materials/${id}/content`, { link: 1 });

export const removeMaterial = (id: string) => remove(`/api/materials/${id}`);

export const listDocuments = (caseId: string) => get<DocumentView[]>(`/api/cases/${caseId}/documents`);
export const loadDocument = (id: string) => get<DocumentText>(`/api/documents/${id}`);
export const uploadSignedOriginal = ({ documentId, file }: { documentId: string; file: Attachment }) =>
  upload<DocumentText>(`/api/documents/${documentId}/signatures`, {}, file);

export const listRecords = (caseId: string) => get<RecordView[]>(`/api/cases/${caseId}/records`);
export const addRecord = ({ caseId, record }: { caseId: string; record: NewRecord }) =>
  post<RecordView>(`/api/cases/${caseId}/records`, record);
