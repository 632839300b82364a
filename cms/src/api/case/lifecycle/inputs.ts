/** What each action takes besides the revision. Texts are trimmed; closed sets come from the vocabulary. */
import {
  OPINIONS,
  OUTCOMES,
  REFUSAL_GROUNDS,
  TERMINATION_REASONS,
  WILLINGNESS,
  type CaseAction,
} from '@tiaohe/config';
import { z } from 'zod';
import { readInput } from '../../../platform/http/read-body';

const text = z.string().trim().max(2_000);
const keysOf = <T extends Record<string, string>>(set: T) =>
  Object.keys(set) as [keyof T & string, ...(keyof T & string)[]];
const id = z.union([z.string().min(1).max(60), z.number().int().transform(String)]);

/** Remarks by field; a plain sentence is a remark on the whole. */
const remarks = z
  .union([
    z
      .array(
        z.union([
          z.object({ field: z.string().max(60).default(''), text: text.min(1) }),
          text.min(1).transform((words) => ({ field: '', text: words })),
        ]),
      )
      .max(50),
    text.min(1).transform((words) => [{ field: '', text: words }]),
  ])
  .optional();

const willingnessByParty = z.object({
  parties: z
    .array(
      z.object({
        id,
        willingness: z.enum(keysOf(WILLINGNESS)),
        channel: z.string().max(20).optional(),
        note: text.optional(),
      }),
    )
    .max(50)
    .optional(),
  channel: z.string().max(20).optional(),
  note: text.optional(),
});

const term = z.object({
  text: text.min(1),
  amount: z.number().int().min(0).optional(),
  payer: z.string().max(60).optional(),
  payee: z.string().max(60).optional(),
  method: z.string().max(60).optional(),
  dueOn: z.iso.date().optional(),
});

const nothing = z.object({});
const reasoned = z.object({ reason: text.optional() });

export const ACTION_INPUTS = {
  submit: z.object({ consentNote: text.optional() }),
  retract: nothing,
  return: z.object({ remarks }),
  'request-supplement': z.object({ note: text.optional() }),
  supplement: z.object({ opinion: z.enum(keysOf(OPINIONS)).optional(), text: text.optional() }),
  pass: nothing,
  refuse: z.object({ ground: z.enum(keysOf(REFUSAL_GROUNDS)).optional(), text: text.optional() }),
  'confirm-willing': willingnessByParty,
  'hand-to-human': reasoned,
  decline: willingnessByParty,
  reopen: reasoned,
  accept: nothing,
  assign: z.object({ mediators: z.array(id).max(10).optional(), lead: id.optional() }),
  'change-mediators': z.object({
    mediators: z.array(id).max(10).optional(),
    lead: id.optional(),
    reason: text.optional(),
  }),
  recuse: reasoned,
  'request-extension': z.object({
    days: z.number().int().min(1).max(180).optional(),
    reason: text.optional(),
    consentNote: text.optional(),
  }),
  'decide-extension': z.object({ approve: z.boolean().optional(), note: text.optional() }),
  suspend: reasoned,
  resume: nothing,
  'request-closing': z.object({
    outcome: z.enum(keysOf(OUTCOMES)).optional(),
    note: text.optional(),
    agreementForm: z.enum(['written', 'oral']).default('written'),
    agreementAmount: z.number().int().min(0).optional(),
    terms: z.array(term).max(100).optional(),
  }),
  'return-to-mediation': z.object({ note: text.optional() }),
  close: nothing,
  terminate: z.object({ reason: z.enum(keysOf(TERMINATION_REASONS)).optional(), text: text.optional() }),
  withdraw: reasoned,
  'submit-archive': z.object({ exemptions: z.record(z.string().max(40), text).optional() }),
  'pass-first-review': nothing,
  'pass-final-review': nothing,
  'return-archive': z.object({ remarks }),
  'reopen-archive': reasoned,
  merge: z.object({ survivor: id.optional(), reason: text.optional() }),
} as const satisfies Record<CaseAction, z.ZodType>;

export type ActionInputs = { [A in CaseAction]: z.infer<(typeof ACTION_INPUTS)[A]> };
/** An action with its own input. */
export type Deed<A extends CaseAction = CaseAction> = {
  [K in A]: { action: K; input: ActionInputs[K] };
}[A];

/** @throws what the action's schema refuses. */
export const readDeed = (action: CaseAction, raw: unknown): Deed =>
  ({ action, input: readInput(ACTION_INPUTS[action], raw) }) as Deed;

/** Names of the inputs that were really given. */
export function givenNames(input: Record<string, unknown>): Set<string> {
  const isGiven = (value: unknown) =>
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  return new Set(Object.keys(input).filter((name) => isGiven(input[name])));
}
