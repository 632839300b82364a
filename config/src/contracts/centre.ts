/** Rooms, mediators, templates, notices, figures. */
import type { MaterialKind, MediatorState } from '../closed-sets';
import type { NoticeEvent } from '../notices';
import type { CaseState } from '../case-states';
import type { FormField, FormSection } from '../forms/form-field';
import type { Id, Instant, Revision } from './common';

export type RoomView = {
  id: Id;
  name: string;
  location: string;
  capacity: number;
  equipment: string[];
  introduction: string | null;
  /** By ISO weekday "1"–"7": periods as ["09:00","12:00"], Asia/Shanghai. */
  openingHours: Record<string, [string, string][]>;
  /** Days as YYYY-MM-DD. */
  closedDates: string[];
  state: 'open' | 'closed';
  revision: Revision;
};
export type CalendarView = { room: RoomView; busy: { start: Instant; end: Instant; mine: boolean }[] };

export type MediatorView = {
  id: Id;
  name: string;
  number: string | null;
  phone: string;
  organisation: { id: Id; name: string } | null;
  title: string | null;
  profession: string | null;
  expertise: string[];
  expertiseNames: string[];
  workState: MediatorState;
  introduction: string | null;
  openCases: number;
  closedCases: number;
  totalCases: number;
  successes: number;
  successRate: number | null;
  rating: number | null;
  casesByState: Partial<Record<CaseState, number>>;
  /** Set when the list was asked for one case. */
  matchesCategory: boolean;
  conflict: string | null;
  revision: Revision;
};
export type OrganisationView = {
  id: Id;
  name: string;
  code: string | null;
  level: number;
  parent: Id | null;
  kind: string | null;
  region: string | null;
  address: string | null;
  phone: string | null;
  introduction: string | null;
  mediators: number;
  openCases: number;
  revision: Revision;
};

/** A field of an application template is a field of any form (ADR 0030). */
export type TemplateField = FormField;
export type TemplateSection = FormSection;
export type ApplicationTemplateView = {
  id: Id;
  name: string;
  version: number;
  roles: string[];
  categories: string[];
  sections: TemplateSection[];
  requiredMaterials: { kind: MaterialKind; label: string; required: boolean; help?: string }[];
};

export type NoticeView = {
  id: Id;
  event: NoticeEvent | string;
  title: string;
  text: string;
  caseId: Id | null;
  /** Path inside the mini-program, without a leading slash. */
  page: string | null;
  at: Instant;
  readAt: Instant | null;
};

export type TypicalCaseView = {
  id: Id;
  title: string;
  category: string;
  categoryName: string;
  facts: string;
  focus: string | null;
  process: string | null;
  outcome: string | null;
  law: string | null;
  comment: string | null;
  publishedAt: Instant | null;
  revision: Revision;
};
