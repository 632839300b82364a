/** The two sides of a case at the counter: as many respondents as there are, each checked by the rows of its kind. */
import { checkForm, isEmpty, type FieldError, type FormValues } from '@tiaohe/config';
import { useState } from 'react';
import type { PartyInput } from '../../api/cases';
import { EMPTY_PARTY, partyFields } from './party-fields';

export type Parties = {
  applicant: PartyInput;
  respondents: readonly PartyInput[];
  /** What is said at the fields now, by the server's names: `respondents.0.phone`. */
  errors: readonly FieldError[];
  lacks: readonly string[];
  isWhole: boolean;
  setApplicant(party: PartyInput): void;
  setRespondent(index: number, party: PartyInput): void;
  add(): void;
  drop(index: number): void;
  leave(path: string): void;
};

/** Only what the rows of its kind ask: a person that became an enterprise leaves no identity number behind. */
export const filled = (party: PartyInput): PartyInput => {
  const given = partyFields(party)
    .map(({ key }) => [key, party[key as keyof PartyInput]] as const)
    .filter(([, value]) => !isEmpty(value));
  return { ...(Object.fromEntries(given) as PartyInput), kind: party.kind };
};

export function useParties(): Parties {
  const [applicant, setApplicant] = useState(EMPTY_PARTY);
  const [respondents, setRespondents] = useState<readonly PartyInput[]>([EMPTY_PARTY]);
  const [left, setLeft] = useState<readonly string[]>([]);

  const all = [
    { path: 'applicant', who: '申请人', party: applicant },
    ...respondents.map((party, index) => ({ path: `respondents.${index}`, who: '被申请人', party })),
  ];
  const flaws = all.flatMap(({ path, who, party }) => {
    const values: FormValues = { ...party };
    const fields = partyFields(party);
    return checkForm(fields, values).map(({ field, message }) => ({
      field: `${path}.${field}`,
      message,
      isLack: isEmpty(values[field]),
      name: `${who}的${fields.find(({ key }) => key === field)?.label ?? ''}`,
    }));
  });
  return {
    applicant,
    respondents,
    errors: flaws.filter(({ field, isLack }) => left.includes(field) && !isLack),
    lacks: [...new Set(flaws.filter(({ isLack }) => isLack).map(({ name }) => name))],
    isWhole: flaws.length === 0,
    setApplicant,
    setRespondent: (index, party) =>
      setRespondents((old) => old.map((one, at) => (at === index ? party : one))),
    add: () => setRespondents((old) => [...old, EMPTY_PARTY]),
    drop: (index) => setRespondents((old) => old.filter((_, at) => at !== index)),
    leave: (path) => setLeft((old) => [...old, path]),
  };
}
