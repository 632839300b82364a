/** Mediators, templates, typical cases. */
import type { MaterialKind, MediatorState } from '../closed-sets';
import type { CaseState } from '../case-states';
import type { Id, Instant, Revision } from './common';

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
export type FieldType =
  | 'text'
  | 'textarea'
  | 'number'
  | 'money'
  | 'date'
  | 'datetime'
  | 'select'
  | 'multiselect'
  | 'radio'
  | 'switch'
  | 'phone'
  | 'id-number'
  | 'address';
export type TemplateField = {
  key: string;
  label: string;
  type: FieldType;
  required: boolean;
  options?: { value: string; label: string }[];
  help?: string;
  placeholder?: string;
  maxLength?: number;
  visibleWhen?: { field: string; is: string | boolean | number };
};
export type TemplateSection = { key: string; title: string; help?: string; fields: TemplateField[] };
export type ApplicationTemplateView = {
  id: Id;
  name: string;
  version: number;
  roles: string[];
  categories: string[];
  sections: TemplateSection[];
  requiredMaterials: { kind: MaterialKind; label: string; required: boolean; help?: string }[];
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
