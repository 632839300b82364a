/** Answers to a template's own fields as the server takes them: numbers as numbers, money in fen, times with their zone. */
import type { TemplateField } from '@tiaohe/config';
import { fromLocal } from '../../format/show-time';
import { toFen } from '../../format/show-value';
import type { Answers } from './template-fields';

function toAnswer(type: TemplateField['type'], value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (type === 'number') return Number(value);
  if (type === 'money') return toFen(value);
  return type === 'datetime' ? fromLocal(value) : value;
}

export const toFieldAnswers = ({ fields, answers }: { fields: TemplateField[]; answers: Answers }): Answers =>
  Object.fromEntries(
    fields
      .filter(({ key }) => answers[key] !== undefined && answers[key] !== '')
      .map(({ key, type }) => [key, toAnswer(type, answers[key])]),
  );
