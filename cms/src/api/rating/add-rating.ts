/** A party rates the lead mediator, once per party and case (R18). */
import { CASE_STATES, type CaseState, type RatingView } from '@tiaohe/config';
import { z } from 'zod';
import type { OnRecord } from '../../platform/audit/on-record';
import { asJson, insertRow } from '../../platform/db/insert-row';
import { refuse } from '../../platform/http/refusal';
import { inCase } from '../case/write/in-case';
import { toRatingView, type RatedRow } from './read-ratings';

const star = z.coerce.number().int().min(1).max(5);
export const ratingBody = z.object({
  stars: star,
  aspects: z
    .object({ attitude: star, expertise: star, efficiency: star, fairness: star })
    .partial()
    .default({}),
  comment: z.string().trim().max(500).nullish(),
  isAnonymous: z.boolean().default(true),
});

const RATED: readonly CaseState[] = [
  'closed',
  'archive-first-review',
  'archive-final-review',
  'archive-returned',
  'archived',
];

type Add = OnRecord & { caseId: string; input: z.infer<typeof ratingBody> };

/** The case's lock makes two quick taps one after the other. */
export const addRating = ({ caseId, input, ...asked }: Add): Promise<RatingView> =>
  inCase({ ...asked, id: caseId }, async (hand) => {
    const { actor, db, now, row, hats } = hand;
    const { parties, mediators } = hand.opened;
    const mine = parties.filter(({ account_id }) => actor.kind === 'account' && account_id === actor.id);
    if (mine.length === 0 || !(hats.includes('applicant') || hats.includes('respondent')))
      refuse('FORBIDDEN');
    if (!RATED.includes(row.state))
      refuse('ACTION_NOT_AVAILABLE', { message: `案件${CASE_STATES[row.state].label}，结案后才能评价` });
    const rated = await db('ratings').where({ case_id: row.id }).select<{ party_id: number }[]>('party_id');
    const party =
      mine.find(({ id }) => !rated.some(({ party_id }) => party_id === id)) ?? refuse('ALREADY_RATED');
    const lead = mediators[0] ?? refuse('ACTION_NOT_AVAILABLE', { message: '这个案件没有调解员，不能评价' });
    const rating = await insertRow<RatedRow>({
      db,
      table: 'ratings',
      now,
      row: {
        case_id: row.id,
        party_id: party.id,
        mediator_id: lead.mediator_id,
        stars: input.stars,
        aspects: asJson(input.aspects),
        comment: input.comment || null,
        at: now,
        is_anonymous: input.isAnonymous,
      },
    });
    // Who asked not to be named is not named by the story of the case either.
    const teller = input.isAnonymous ? { ...actor, name: '当事人' } : actor;
    hand.timeline({ actor: teller, action: 'rate', text: '评价了调解服务' });
    hand.audit({ action: 'rating.add', detail: { rating: rating.document_id } });
    return toRatingView({ ...rating, side: party.side, party_name: party.name });
  });
