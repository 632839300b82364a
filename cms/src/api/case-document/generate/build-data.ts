/** Builds what a document says from the rows of a case; and only builds. */
import {
  atShanghai,
  CASE_SOURCES,
  formatYuan,
  OUTCOMES,
  REFUSAL_GROUNDS,
  type RefusalGround,
  sayDay,
  TERMINATION_REASONS,
  type TerminationReason,
  yuanInCapitals,
} from '@tiaohe/config';
import { readJson } from '../../../platform/db/read-json';
import type {
  DocumentData,
  MediatorData,
  PartyData,
  SessionData,
  TermData,
} from '../../../platform/off-thread/document-data';
import type { CaseRow } from '../../../platform/rows/case';

export type DataSources = {
  row: CaseRow;
  /** Those still on the case, applicants first, each with the word of its side. */
  parties: { side: CaseRowSide; data: PartyData }[];
  mediators: MediatorData[];
  sessions: SessionData[];
  centre: DocumentData['centre'];
  categoryName: string;
  now: Date;
  /** What was typed for this document. */
  values?: Record<string, string>;
};
type CaseRowSide = 'applicant' | 'respondent' | 'third-party';
type Term = NonNullable<CaseRow['terms']>[number];

const day = (date: Date | null): string | null => (date ? sayDay(date) : null);
const names = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join('、');
const hasFen = (fen: number | null | undefined): fen is number => typeof fen === 'number' && fen > 0;

const termData = (term: Term, index: number): TermData => ({
  index: index + 1,
  text: term.text || null,
  hasAmount: hasFen(term.amount),
  amount: hasFen(term.amount) ? formatYuan(term.amount) : '',
  amountCapitals: hasFen(term.amount) ? yuanInCapitals(term.amount) : '',
  payer: term.payer ?? '',
  payee: term.payee ?? '',
  method: term.method ?? '',
  dueOn: term.dueOn ? sayDay(atShanghai(term.dueOn.slice(0, 10))) : '',
});

const money = (fen: number | null) => ({
  hasAmount: hasFen(fen),
  amount: fen === null ? null : formatYuan(fen),
  amountCapitals: fen === null ? null : yuanInCapitals(fen),
});
const numberOf = (value: string | null): number | null => (value === null ? null : Number(value));

/** Typed words end as they come; on paper a sentence has its full stop. */
const sentence = (text: string): string =>
  text === '' || /[。！？!?.]$/.test(text.trim()) ? text : `${text.trim()}。`;

function endings(row: CaseRow): Pick<DocumentData, 'termination' | 'refusal'> {
  const text = sentence(row.ground_text ?? '');
  const isRefused = row.state === 'not-accepted';
  const isTerminated = row.outcome === 'terminated';
  return {
    refusal: isRefused
      ? { ground: REFUSAL_GROUNDS[row.ground as RefusalGround] ?? row.ground ?? '', text }
      : null,
    termination: isTerminated
      ? { reason: TERMINATION_REASONS[row.ground as TerminationReason] ?? row.ground ?? '', text }
      : null,
  };
}

export function buildData({
  row,
  parties,
  mediators,
  sessions,
  centre,
  categoryName,
  now,
  values = {},
}: DataSources): DocumentData {
  const of = (side: CaseRowSide) => parties.filter((party) => party.side === side).map(({ data }) => data);
  const [applicants, respondents] = [of('applicant'), of('respondent')];
  const terms = readJson<Term[]>(row.terms, []);
  const last = sessions[sessions.length - 1];
  return {
    centre,
    case: {
      number: row.number,
      acceptanceNumber: row.acceptance_number,
      title: row.title,
      category: categoryName.replace(/纠纷$/, ''),
      source: CASE_SOURCES[row.source] ?? row.source,
      receivedOn: day(row.received_at),
      acceptedOn: day(row.accepted_at),
      assignedOn: day(row.assigned_at),
      occurredOn: day(row.occurred_at),
      place: row.place,
      facts: row.description,
      claims: row.claims,
      amount: money(numberOf(row.amount)).amount,
      amountCapitals: money(numberOf(row.amount)).amountCapitals,
    },
    parties: parties.map(({ data }) => data),
    applicants,
    respondents,
    thirdParties: of('third-party'),
    applicantNames: names(applicants),
    respondentNames: names(respondents),
    mediators,
    mediatorNames: names(mediators) || null,
    sessions,
    lastSession: { time: last?.time ?? null, place: last?.place ?? null },
    // An agreement without terms must say so, not pass over it.
    terms: terms.length > 0 ? terms.map(termData) : [termData({ text: '' }, 0)],
    agreement: {
      ...money(numberOf(row.agreement_amount)),
      form: row.agreement_form === 'oral' ? '口头' : '书面',
    },
    outcome: {
      name: row.outcome ? OUTCOMES[row.outcome] : '',
      note: row.outcome_note,
      isPartial: row.outcome === 'partial',
    },
    ...endings(row),
    copies: parties.length + 1,
    today: sayDay(now),
    fields: { ...readJson<Record<string, unknown>>(row.fields, {}), ...values },
  };
}
