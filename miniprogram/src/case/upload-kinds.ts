/** What kinds of file a person may add now. The server decides; this keeps a useless button off the screen. */
import {
  APPLICANT_EDITABLE_STATES,
  FROZEN_STATES,
  RESPONDENT_EDITABLE_STATES,
  type CaseView,
  type MaterialKind,
} from '@tiaohe/config';

const PARTY_KINDS: readonly MaterialKind[] = ['evidence', 'identity', 'licence', 'authorisation', 'other'];
const MEDIATOR_KINDS: readonly MaterialKind[] = [
  'record',
  'agreement',
  'signed-original',
  'evidence',
  'performance',
  'follow-up',
  'other',
];
const OPEN_TO_MEDIATOR = ['mediating', 'closing', 'closed', 'archive-returned'];

export function uploadKinds({
  state,
  hats,
  isEditable,
}: Pick<CaseView, 'state' | 'hats' | 'isEditable'>): readonly MaterialKind[] {
  if (FROZEN_STATES.includes(state)) return [];
  if (hats.includes('mediator')) return OPEN_TO_MEDIATOR.includes(state) ? MEDIATOR_KINDS : [];
  if (hats.includes('applicant') && APPLICANT_EDITABLE_STATES.includes(state)) return PARTY_KINDS;
  if (hats.includes('respondent') && RESPONDENT_EDITABLE_STATES.includes(state)) return PARTY_KINDS;
  return isEditable ? PARTY_KINDS : [];
}
