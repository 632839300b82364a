/** Between the case as served and the application as one fills it in. */
import {
  type CaseView,
  type FormSection,
  type FormValues,
  fromWire,
  instantOf,
  toWire,
} from '@tiaohe/config';
import { fromParty, partiesToSend, type RespondentDraft } from './respondents';
import { CORE_KEYS, fieldsOfSections } from './sections';

export type Application = {
  category: string;
  values: FormValues;
  respondents: RespondentDraft[];
};

export function fromCase(view: CaseView, sections: readonly FormSection[]): Application {
  const core = Object.fromEntries(CORE_KEYS.map((key) => [key, view[key as keyof CaseView]]));
  return {
    category: view.category.code,
    values: fromWire(fieldsOfSections(sections), { ...view.fields, ...core }),
    respondents: view.parties.filter(({ side }) => side === 'respondent').map(fromParty),
  };
}

/** The day something happened is an instant on the wire, like every other time. */
const asInstant = (day: unknown): unknown =>
  typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? instantOf(day) : day;

type ToDraft = {
  application: Application;
  sections: readonly FormSection[];
  loaded: readonly RespondentDraft[];
};

export function toDraft({ application, sections, loaded }: ToDraft): Record<string, unknown> {
  const { category, values, respondents } = application;
  const answers = toWire(fieldsOfSections(sections), values);
  if ('occurredAt' in answers) answers['occurredAt'] = asInstant(answers['occurredAt']);
  const parties = partiesToSend(respondents, loaded);
  return { category, ...answers, ...(parties ? { respondents: parties } : {}) };
}
