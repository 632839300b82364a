/** What a case gathers on its way: files, records, sessions, documents, ratings. */
import type { DocumentKind, MaterialKind, SessionKind, SessionState, Visibility } from '../closed-sets';
import type { Id, Instant, Revision } from './common';

export type MaterialView = {
  id: Id;
  kind: MaterialKind;
  name: string;
  mime: string;
  size: number;
  sha256: string;
  version: number;
  visibility: Visibility;
  note: string | null;
  uploadedBy: string;
  uploadedAt: Instant;
  isOffline: boolean;
  offline: { address: string; size: number; sha256: string; seconds: number | null } | null;
};
export type RecordView = {
  id: Id;
  at: Instant;
  endedAt: Instant | null;
  place: string | null;
  mode: SessionKind | 'phone' | 'other';
  participants: string | null;
  text: string;
  progress: string | null;
  problems: string | null;
  visibility: Visibility;
  session: Id | null;
  author: string;
  createdAt: Instant;
};
export type SessionEntry = {
  id: Id;
  caseId: Id;
  kind: SessionKind;
  room: { id: Id; name: string; location: string } | null;
  place: string | null;
  start: Instant;
  end: Instant;
  topic: string | null;
  state: SessionState;
  hasStarted: boolean;
  meeting: {
    code: string | null;
    joinUrl: string | null;
    state: string;
    recordings: { name: string; url: string | null; seconds: number | null; size: number | null }[];
  } | null;
  bookedBy: string;
  revision: Revision;
};
export type DocumentView = {
  id: Id;
  kind: DocumentKind;
  name: string;
  state: 'preparing' | 'to-sign' | 'signed' | 'final' | 'void';
  sha256: string | null;
  generatedAt: Instant | null;
  materialId: Id | null;
  paperOnly: boolean;
  signatures: SignatureView[];
  mySignature: Id | null;
};
export type SignatureView = {
  id: Id;
  role: 'party' | 'mediator' | 'organisation';
  name: string;
  state: 'pending' | 'signed' | 'refused';
  channel: 'online' | 'paper' | null;
  signedAt: Instant | null;
};
export type RatingView = {
  id: Id;
  stars: number;
  aspects: Record<string, number>;
  comment: string | null;
  by: string;
  at: Instant;
};
