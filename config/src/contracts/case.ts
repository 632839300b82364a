/** A case as one person may see it. The server fills it for that person; screens only show it. */
import { z } from 'zod';
import { CASE_STATES } from '../case-states';
import { HATS } from '../case-transitions';
import { CASE_SOURCES, OUTCOMES, TRACKS } from '../closed-sets';
import { extensionView, offeredAction, remark, timelineEntry } from './case-story';
import { categoryView } from './category';
import { id, instant, oneOf } from './common';
import { partyView } from './party';

const fen = z.int().describe('In fen');
const caseRevision = z
  .int()
  .describe("Counts a case's moves and edits; sent back with the next, 409 CASE_MOVED");

const named = z.strictObject({ id, name: z.string() });
export type PersonName = z.infer<typeof named>;

export const mediatorBrief = z
  .strictObject({
    id,
    name: z.string(),
    organisation: z.string().nullable(),
    isLead: z.boolean(),
    phone: z.string().nullable().describe('Masked; null for parties, who reach them through the centre'),
  })
  .meta({ id: 'MediatorBrief' });
export type MediatorBrief = z.infer<typeof mediatorBrief>;

/** A row of a list. */
export const caseBrief = z
  .strictObject({
    id,
    number: z.string().nullable(),
    acceptanceNumber: z.string().nullable(),
    title: z.string(),
    state: oneOf(CASE_STATES),
    stateLabel: z.string().describe('As staff say it'),
    statePlain: z.string().describe('As a party reads it'),
    revision: caseRevision,
    category: categoryView,
    source: oneOf(CASE_SOURCES),
    applicants: z.string().array(),
    respondents: z.string().array(),
    mediators: z.string().array(),
    organisation: named.nullable(),
    amount: fen.nullable(),
    createdAt: instant,
    receivedAt: instant.nullable(),
    acceptedAt: instant.nullable(),
    dueAt: instant.nullable(),
    closedAt: instant.nullable(),
    updatedAt: instant,
    outcome: oneOf(OUTCOMES).nullable(),
    isOverdue: z.boolean(),
    isSuspended: z.boolean(),
    isHistorical: z.boolean(),
  })
  .meta({ id: 'CaseBrief' });
export type CaseBrief = z.infer<typeof caseBrief>;

/** Beside a list of cases, for staff: how many there are in each state, whichever states the list itself shows. */
export const caseCounts = z.strictObject({
  counts: z.partialRecord(oneOf(CASE_STATES), z.int()).optional(),
});
export type CaseCounts = NonNullable<z.infer<typeof caseCounts>['counts']>;

export const caseView = caseBrief
  .omit({ applicants: true, respondents: true, mediators: true })
  .extend({
    track: oneOf(TRACKS),
    description: z.string(),
    claims: z.string().nullable(),
    occurredAt: instant.nullable(),
    place: z.string().nullable(),
    fields: z.record(z.string(), z.unknown()).describe("Answers to the template's own fields, by key"),
    template: z.strictObject({ id, version: z.int() }).nullable(),
    archiveNumber: z.string().nullable(),
    archivedAt: instant.nullable(),
    supplementDueAt: instant.nullable(),
    ground: z.string().nullable().describe('Of a refusal or an ending, a word of its closed set'),
    groundText: z.string().nullable(),
    outcomeNote: z.string().nullable(),
    agreementForm: z.enum(['written', 'oral']).nullable(),
    agreementAmount: fen.nullable(),
    confirmationDueAt: instant.nullable(),
    remarks: remark.array().describe("For the applicant's side and the office; empty for others"),
    extension: extensionView.nullable().describe('The last one that was asked for; for the office alone'),
    survivor: named.nullable().describe('The case that this one was merged into; its number as the name'),
    parties: partyView.array(),
    mediators: mediatorBrief.array(),
    timeline: timelineEntry.array(),
    counts: z.strictObject({
      materials: z.int(),
      records: z.int(),
      sessions: z.int(),
      documents: z.int(),
    }),
    hats: z.enum(HATS).array().describe('As what the viewer stands in this case'),
    isEditable: z.boolean(),
    canRate: z.boolean(),
    actions: offeredAction.array(),
  })
  .meta({ id: 'CaseView' });
export type CaseView = z.infer<typeof caseView>;

/** Whoever stepped down may not see the case any more; they still get to know how their own act ended. */
export const caseLeft = z
  .strictObject({ id, state: oneOf(CASE_STATES), revision: caseRevision })
  .meta({ id: 'CaseLeft' });
export const caseAfter = z.union([caseView, caseLeft]);
export type CaseAfter = z.infer<typeof caseAfter>;

/** What of a new or changed draft no field of its template asks for, and was not kept. */
export const caseIgnored = z.strictObject({ ignored: z.string().array().optional() });
