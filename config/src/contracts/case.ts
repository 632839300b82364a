/** A case as one person may see it. The server fills it for that person; screens only show it. */
import type { CaseSource, Opinion, Outcome, PartyKind, PartySide, Track, Willingness } from '../closed-sets';
import type { CaseAction } from '../case-transitions';
import type { CaseState } from '../case-states';
import type { OfferedAction } from '../plan-transition';
import type { SigningGap } from '../signing-gaps';
import type { Id, Instant } from './common';

export type CategoryView = { code: string; name: string; parent: string | null };
export type PersonName = { id: Id; name: string };

export type PartyView = {
  id: Id;
  side: PartySide;
  kind: PartyKind;
  name: string;
  /** Masked for everybody but the party itself; null where the viewer may not know it at all. */
  phone: string | null;
  idNumber: string | null;
  gender: string | null;
  address: string | null;
  creditCode: string | null;
  legalRepresentative: string | null;
  isMe: boolean;
  hasAccount: boolean;
  willingness: Willingness;
  opinion: Opinion | null;
  opinionText: string | null;
  supplementedAt: Instant | null;
  /** What it still lacks to sign online, for itself and the office, while signing lies ahead. */
  signingGap: SigningGap | null;
};
export type MediatorBrief = {
  id: Id;
  name: string;
  organisation: string | null;
  isLead: boolean;
  phone: string | null;
};
export type TimelineEntry = {
  id: Id;
  at: Instant;
  action: CaseAction | string;
  label: string;
  from: CaseState | null;
  to: CaseState | null;
  actor: string;
  text: string;
};
export type Remark = { field: string; text: string };
export type ExtensionView = {
  id: Id;
  days: number;
  reason: string;
  consentNote: string | null;
  state: 'pending' | 'approved' | 'refused';
  note: string | null;
  at: Instant;
};

/** A row of a list. */
export type CaseBrief = {
  id: Id;
  number: string | null;
  acceptanceNumber: string | null;
  title: string;
  state: CaseState;
  stateLabel: string;
  statePlain: string;
  revision: number;
  category: CategoryView;
  source: CaseSource;
  applicants: string[];
  respondents: string[];
  mediators: string[];
  organisation: PersonName | null;
  /** In fen. */
  amount: number | null;
  createdAt: Instant;
  receivedAt: Instant | null;
  acceptedAt: Instant | null;
  dueAt: Instant | null;
  closedAt: Instant | null;
  updatedAt: Instant;
  outcome: Outcome | null;
  isOverdue: boolean;
  isSuspended: boolean;
  isHistorical: boolean;
};

export type CaseView = Omit<CaseBrief, 'applicants' | 'respondents' | 'mediators'> & {
  track: Track;
  description: string;
  claims: string | null;
  occurredAt: Instant | null;
  place: string | null;
  /** Answers to the template's own fields, by key. */
  fields: Record<string, unknown>;
  template: { id: Id; version: number } | null;
  archiveNumber: string | null;
  archivedAt: Instant | null;
  supplementDueAt: Instant | null;
  ground: string | null;
  groundText: string | null;
  outcomeNote: string | null;
  agreementForm: 'written' | 'oral' | null;
  /** In fen. */
  agreementAmount: number | null;
  confirmationDueAt: Instant | null;
  remarks: Remark[];
  extension: ExtensionView | null;
  survivor: PersonName | null;
  parties: PartyView[];
  mediators: MediatorBrief[];
  timeline: TimelineEntry[];
  counts: { materials: number; records: number; sessions: number; documents: number };
  hats: string[];
  isEditable: boolean;
  canRate: boolean;
  actions: OfferedAction[];
};
