/** Calls about what lies in a case: files, records, sessions, documents, calls. */
import type {
  CallView,
  CaseFileView,
  DocumentText,
  DocumentView,
  FileLink,
  Id,
  MaterialKind,
  MaterialView,
  RecordView,
  RoomView,
  SessionEntry,
  SessionKind,
  Visibility,
} from '@tiaohe/config';
import type { Desk } from './use-desk';

export type OfflineInput = {
  kind: MaterialKind;
  name?: string;
  note?: string;
  offline: { address: string; size: number; sha256: string; seconds?: number };
};
export type RecordInput = {
  at: string;
  endedAt?: string;
  place?: string;
  mode: RecordView['mode'];
  participants?: string;
  text: string;
  progress?: string;
  problems?: string;
  visibility: Visibility;
};
export type SessionInput = {
  kind: SessionKind;
  roomId?: Id;
  start: string;
  end: string;
  topic?: string;
  place?: string;
};
export type Upload = { file: File; kind: MaterialKind; note: string; visibility: Visibility };

function form({ file, kind, note, visibility }: Upload): FormData {
  const body = new FormData();
  // Text before the file: the server knows what it is before it takes it.
  body.set('kind', kind);
  if (note) body.set('note', note);
  body.set('visibility', visibility);
  body.set('file', file);
  return body;
}

export const caseFileCalls = (desk: Desk) => ({
  materials: (id: Id) => desk.get<MaterialView[]>(`/cases/${id}/materials`),
  upload: (id: Id, upload: Upload) => desk.post<MaterialView>(`/cases/${id}/materials`, form(upload)),
  declareOffline: (id: Id, body: OfflineInput) => desk.post<MaterialView>(`/cases/${id}/materials`, body),
  link: async (materialId: Id, download = false) =>
    (await desk.get<FileLink>(`/materials/${materialId}/content`, { link: 1, download: download ? 1 : null }))
      .data,
  records: (id: Id) => desk.get<RecordView[]>(`/cases/${id}/records`),
  addRecord: (id: Id, body: RecordInput) => desk.post<RecordView>(`/cases/${id}/records`, body),
  sessions: (id: Id) => desk.get<SessionEntry[]>(`/cases/${id}/sessions`),
  book: (id: Id, body: SessionInput) => desk.post<SessionEntry>(`/cases/${id}/sessions`, body),
  cancel: (sessionId: Id) => desk.remove(`/sessions/${sessionId}`),
  freeRooms: (start: string, end: string) => desk.get<RoomView[]>('/rooms', { start, end }),
  documents: (id: Id) => desk.get<DocumentView[]>(`/cases/${id}/documents`),
  uploadSigned: (documentId: Id, file: File) => {
    const body = new FormData();
    body.set('file', file);
    return desk.post<DocumentText>(`/documents/${documentId}/signatures`, body);
  },
  calls: (id: Id) => desk.get<CallView[]>(`/cases/${id}/calls`),
  file: (id: Id, q: string) => desk.get<CaseFileView>(`/cases/${id}/file`, { q }),
});
