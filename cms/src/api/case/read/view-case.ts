/** A whole case for one person: what they may see of it, its story, and what they may do now. */
import {
  isCaseAction,
  transitionOf,
  type CaseView,
  type ExtensionView,
  type TimelineEntry,
} from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import type { Platform } from '../../../platform/platform';
import { isApplicantEditable } from '../facts/find-facts';
import { offer } from '../lifecycle/offer';
import { besideCase, type BesideCase } from './beside-case';
import { viewHead } from './brief';
import { findSigningGaps } from './find-signing-gaps';
import type { OpenedCase } from './open-case';
import { viewMediators } from './view-mediators';
import { viewParty } from './view-party';

type Asked = { platform: Platform; db: Knex; actor: Actor; opened: OpenedCase };

const labelOf = (action: string): string => (isCaseAction(action) ? transitionOf(action).label : action);
const instant = (date: Date | null): string | null => date?.toISOString() ?? null;

const viewLine = (row: BesideCase['timeline'][number]): TimelineEntry => ({
  id: row.document_id,
  at: row.at.toISOString(),
  action: row.action,
  label: labelOf(row.action),
  from: row.from_state,
  to: row.to_state,
  actor: row.actor_name,
  text: row.text,
});

const viewExtension = ({
  document_id: id,
  days,
  reason,
  consent_note: consentNote,
  state,
  note,
  asked_at,
}: NonNullable<BesideCase['extension']>): ExtensionView => ({
  id,
  days,
  reason,
  consentNote,
  state,
  note,
  at: asked_at.toISOString(),
});

/** The party that rates: only an account that sits on the case, once it is closed. */
function raterOf({ actor, opened: { row, parties } }: Asked): number | null {
  if (actor.kind !== 'account' || !row.closed_at || row.is_historical) return null;
  return parties.find(({ account_id }) => account_id === actor.id)?.id ?? null;
}

export async function viewCase(asked: Asked): Promise<CaseView> {
  const { platform, db, actor, opened } = asked;
  const { row, parties, hats } = opened;
  const now = platform.clock.now();
  const isOffice = hats.includes('staff') || hats.includes('mediator');
  const isParty = hats.includes('applicant') || hats.includes('respondent');
  const isEditable = hats.includes('applicant') && isApplicantEditable(opened);
  const rater = raterOf(asked);
  const beside = await besideCase({
    db,
    caseId: row.id,
    seen: isOffice ? ['shared', 'side', 'staff'] : ['shared'],
    partyId: rater,
  });
  const gaps = findSigningGaps({ row, parties, ...beside });

  return {
    ...viewHead(beside.brief, now),
    track: row.track,
    description: row.description ?? '',
    claims: row.claims,
    occurredAt: instant(row.occurred_at),
    place: row.place,
    fields: row.fields ?? {},
    template: beside.templateId ? { id: beside.templateId, version: row.template_version ?? 1 } : null,
    archiveNumber: row.archive_number,
    archivedAt: instant(row.archived_at),
    supplementDueAt: instant(row.supplement_due_at),
    ground: row.ground,
    groundText: row.ground_text,
    outcomeNote: row.outcome_note,
    agreementForm: row.agreement_form,
    agreementAmount: row.agreement_amount === null ? null : Number(row.agreement_amount),
    confirmationDueAt: instant(row.confirmation_due_at),
    remarks: (hats.includes('applicant') || isOffice ? row.remarks : null) ?? [],
    extension: isOffice && beside.extension ? viewExtension(beside.extension) : null,
    survivor: beside.survivor,
    parties: parties.map((party) =>
      viewParty({
        party,
        actor,
        cipher: platform.cipher,
        isOffice,
        isTypist: isEditable,
        isParty,
        gap: gaps.get(party.id),
      }),
    ),
    mediators: viewMediators({ mediators: beside.mediators, cipher: platform.cipher, isOffice }),
    timeline: beside.timeline.map(viewLine),
    counts: beside.counts,
    hats,
    isEditable,
    canRate: rater !== null && !beside.hasRated,
    actions: await offer({ db, now, actor, opened }),
  };
}
