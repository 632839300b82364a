/** A whole case for one person: what they may see of it, its story, and what they may do now. */
import {
  isCaseAction,
  transitionOf,
  type CaseView,
  type ExtensionView,
  type TimelineEntry,
  type Visibility,
} from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import type { Platform } from '../../../platform/platform';
import type { TimelineRow } from '../../../platform/rows/case';
import { isApplicantEditable } from '../facts/find-facts';
import { offer } from '../lifecycle/offer';
import { BRIEF_JOINS, BRIEF_SQL, viewHead, type BriefRow } from './brief';
import { findSigningGaps } from './find-signing-gaps';
import type { OpenedCase } from './open-case';
import { viewMediators } from './view-mediators';
import { viewParty } from './view-party';

type Asked = { platform: Platform; db: Knex; actor: Actor; opened: OpenedCase };
type Counts = { materials: number; records: number; sessions: number; documents: number };

const labelOf = (action: string): string => (isCaseAction(action) ? transitionOf(action).label : action);

async function timelineOf(db: Knex, caseId: number, seen: readonly Visibility[]): Promise<TimelineEntry[]> {
  const rows = await db<TimelineRow>('timeline_entries')
    .where({ case_id: caseId })
    .whereIn('visibility', [...seen])
    .orderBy('id');
  return rows.map((row) => ({
    id: row.document_id,
    at: row.at.toISOString(),
    action: row.action,
    label: labelOf(row.action),
    from: row.from_state,
    to: row.to_state,
    actor: row.actor_name,
    text: row.text,
  }));
}

async function extensionOf(db: Knex, caseId: number): Promise<ExtensionView | null> {
  type Row = {
    document_id: string;
    days: number;
    reason: string;
    consent_note: string | null;
    state: ExtensionView['state'];
    note: string | null;
    asked_at: Date;
  };
  const row = await db<Row>('extension_requests')
    .where({ case_id: caseId } as object)
    .orderBy('id', 'desc')
    .first();
  if (!row) return null;
  const { document_id: id, days, reason, consent_note: consentNote, state, note, asked_at } = row;
  return { id, days, reason, consentNote, state, note, at: asked_at.toISOString() };
}

async function countsOf(db: Knex, caseId: number): Promise<Counts> {
  const { rows } = await db.raw<{ rows: Counts[] }>(
    `select (select count(*)::int from materials where case_id = :id and removed_at is null and replaced_by_id is null) as materials,
            (select count(*)::int from mediation_records where case_id = :id) as records,
            (select count(*)::int from mediation_sessions where case_id = :id and state <> 'cancelled') as sessions,
            (select count(*)::int from case_documents where case_id = :id and state <> 'void') as documents`,
    { id: caseId },
  );
  return rows[0] ?? { materials: 0, records: 0, sessions: 0, documents: 0 };
}

async function canRate({ db, actor, opened: { row, parties } }: Asked): Promise<boolean> {
  if (actor.kind !== 'account' || !row.closed_at || row.is_historical) return false;
  const mine = parties.find(({ account_id }) => account_id === actor.id);
  return (
    mine !== undefined &&
    (await db('ratings').where({ case_id: row.id, party_id: mine.id }).first('id')) === undefined
  );
}

export async function viewCase(asked: Asked): Promise<CaseView> {
  const { platform, db, actor, opened } = asked;
  const { row, parties, hats } = opened;
  const now = platform.clock.now();
  const isOffice = hats.includes('staff') || hats.includes('mediator');
  const { rows } = await db.raw<{ rows: BriefRow[] }>(
    `select ${BRIEF_SQL} from cases c ${BRIEF_JOINS} where c.id = ?`,
    [row.id],
  );
  const head = viewHead(rows[0] as BriefRow, now);
  const isParty = hats.includes('applicant') || hats.includes('respondent');
  const isTypist = hats.includes('applicant') && isApplicantEditable(opened);
  const instant = (date: Date | null) => date?.toISOString() ?? null;
  const survivor = row.merged_into_id
    ? await db('cases')
        .where({ id: row.merged_into_id })
        .first<{ document_id: string; number: string }>('document_id', 'number')
    : null;
  const template = row.template_id
    ? await db('application_templates')
        .where({ id: row.template_id })
        .first<{ document_id: string }>('document_id')
    : null;

  const gaps = await findSigningGaps({ db, row, parties });

  return {
    ...head,
    track: row.track,
    description: row.description ?? '',
    claims: row.claims,
    occurredAt: instant(row.occurred_at),
    place: row.place,
    fields: row.fields ?? {},
    template: template ? { id: template.document_id, version: row.template_version ?? 1 } : null,
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
    extension: isOffice ? await extensionOf(db, row.id) : null,
    survivor: survivor ? { id: survivor.document_id, name: survivor.number } : null,
    parties: parties.map((party) =>
      viewParty({
        party,
        actor,
        cipher: platform.cipher,
        isOffice,
        isTypist,
        isParty,
        gap: gaps.get(party.id),
      }),
    ),
    mediators: await viewMediators({ db, cipher: platform.cipher, caseId: row.id, isOffice }),
    timeline: await timelineOf(db, row.id, isOffice ? ['shared', 'side', 'staff'] : ['shared']),
    counts: await countsOf(db, row.id),
    hats,
    isEditable: hats.includes('applicant') && isApplicantEditable(opened),
    canRate: await canRate(asked),
    actions: await offer({ platform, db, now, actor, opened }),
  };
}
