/** Begins a draft: by an account for itself, or by staff for somebody at the counter. */
import { onRecord, type OnRecord } from '../../../platform/audit/on-record';
import { insertRow, insertRows } from '../../../platform/db/insert-row';
import type { CaseRow } from '../../../platform/rows/case';
import type { PartyRow } from '../../../platform/rows/party';
import { addTimeline } from '../../timeline-entry/add-timeline';
import { applicantOf } from './applicant-of';
import { caseColumns, checkCategory, templateFor } from './case-columns';
import type { CaseInput } from './case-input';
import { partyRow } from './party-row';

type Create = OnRecord & { input: CaseInput; source?: CaseRow['source']; externalNo?: string };

/** @returns the draft's row and the keys that were not stored. */
export const createCase = ({
  input,
  source,
  externalNo,
  ...asked
}: Create): Promise<{ row: CaseRow; ignored: string[] }> =>
  onRecord(asked, async ({ platform, actor, db, now, audit }) => {
    await checkCategory(db, input.category);
    const role = actor.kind === 'account' ? (actor.membership?.role ?? 'person') : 'person';
    const template = await templateFor({ db, role, category: input.category ?? null });
    const { columns, ignored } = caseColumns({ input, template, before: {} });
    const applicant = await applicantOf({ platform, db, actor, input });

    const row = (await insertRow<CaseRow>({
      db,
      table: 'cases',
      now,
      row: {
        ...(columns as Partial<CaseRow>),
        state: 'draft',
        revision: 1,
        track: 'people',
        source: source ?? (actor.kind === 'account' ? 'online' : 'counter'),
        external_no: externalNo ?? null,
        template_id: template?.id ?? null,
        template_version: template?.version ?? null,
        created_by_account_id: actor.kind === 'account' ? actor.id : null,
        created_by_staff: actor.kind === 'staff' ? actor.id : null,
        // What is taken down at an organisation's counter is that organisation's from the start.
        organisation_id:
          actor.kind === 'staff' && actor.organisations.length === 1 ? actor.organisations[0] : null,
        consent_at: applicant.consentAt,
        consent_version: applicant.consentVersion,
        is_historical: false,
      },
    })) as CaseRow;

    const people = [
      { ...applicant.row, case_id: row.id },
      ...(input.respondents ?? []).map((party, order) => ({
        ...partyRow({ party, side: 'respondent', order, cipher: platform.cipher }),
        case_id: row.id,
      })),
    ];
    await insertRows<PartyRow>({ db, table: 'parties', now, rows: people });
    await addTimeline({
      db,
      now,
      actor,
      line: { caseId: row.id, revision: 1, action: 'create', to: 'draft', text: '开始填写申请' },
    });
    audit({ action: 'case.create', subject: { type: 'case', id: row.document_id } });
    return { row, ignored };
  });
