/** What a document may say: the values behind the placeholders. Null is a value that is missing, '' one that is not needed. */
export type PartyData = {
  side: string;
  name: string;
  isPerson: boolean;
  isOrganisation: boolean;
  gender: string | null;
  birthDate: string | null;
  idKind: string | null;
  idNumber: string | null;
  phone: string | null;
  phoneMasked: string | null;
  address: string | null;
  creditCode: string | null;
  legalRepresentative: string | null;
};
export type TermData = {
  index: number;
  text: string | null;
  hasAmount: boolean;
  amount: string;
  amountCapitals: string;
  payer: string;
  payee: string;
  method: string;
  dueOn: string;
};
export type MediatorData = {
  name: string;
  organisation: string | null;
  title: string | null;
  isLead: boolean;
};
export type SessionData = { time: string; place: string | null; kind: string };
type Money = { hasAmount: boolean; amount: string | null; amountCapitals: string | null };

export type DocumentData = {
  centre: { name: string; phone: string | null; address: string | null };
  case: {
    number: string | null;
    acceptanceNumber: string | null;
    title: string | null;
    category: string;
    source: string;
    receivedOn: string | null;
    acceptedOn: string | null;
    assignedOn: string | null;
    occurredOn: string | null;
    place: string | null;
    facts: string | null;
    claims: string | null;
    amount: string | null;
    amountCapitals: string | null;
  };
  parties: PartyData[];
  applicants: PartyData[];
  respondents: PartyData[];
  thirdParties: PartyData[];
  applicantNames: string;
  respondentNames: string;
  mediators: MediatorData[];
  mediatorNames: string | null;
  sessions: SessionData[];
  lastSession: { time: string | null; place: string | null };
  terms: TermData[];
  agreement: Money & { form: string };
  outcome: { name: string; note: string | null; isPartial: boolean };
  termination: { reason: string; text: string } | null;
  refusal: { ground: string; text: string } | null;
  copies: number;
  today: string;
  /** The application template's own fields, and what the mediator typed for this document. */
  fields: Record<string, unknown>;
};
