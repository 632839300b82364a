/** A mediator of the library, for staff (R8, R9, R23, R24). */
import { z } from 'zod';
import { CASE_STATES } from '../case-states';
import { GENDERS, MEDIATOR_STATES } from '../closed-sets';
import { day, id, oneOf, revision } from './common';

export const mediatorView = z
  .strictObject({
    id,
    name: z.string(),
    number: z.string().nullable(),
    phone: z.string().describe('Masked; empty where there is none'),
    organisation: z.strictObject({ id, name: z.string() }).nullable(),
    title: z.string().nullable(),
    profession: z.string().nullable(),
    expertise: z.string().array().describe('Codes of categories'),
    expertiseNames: z.string().array(),
    workState: oneOf(MEDIATOR_STATES),
    introduction: z.string().nullable(),
    openCases: z.int(),
    closedCases: z.int(),
    totalCases: z.int(),
    successes: z.int(),
    successRate: z.number().nullable().describe('0 to 1, by the metric dictionary'),
    rating: z.number().nullable().describe('Average of stars, to one decimal'),
    casesByState: z.partialRecord(oneOf(CASE_STATES), z.int()),
    matchesCategory: z.boolean().describe('Set when the list was asked for one case'),
    conflict: z.string().nullable().describe('Why they may not have the case that the list was asked for'),
    gender: oneOf(GENDERS).nullable(),
    qualification: z.string().nullable(),
    languages: z.string().array(),
    appointedOn: day.nullable(),
    arrivedOn: day.nullable(),
    termEndsOn: day.nullable(),
    revision,
  })
  .meta({ id: 'MediatorView' });
export type MediatorView = z.infer<typeof mediatorView>;
