/** Adds a mediator, or changes one. The import of mediators uses the same two, a row at a time. */
import type { Knex } from 'knex';
import { endSessions } from '../../../access/sessions/account-sessions';
import { onRecord, type Hand, type OnRecord } from '../../../platform/audit/on-record';
import { insertRow } from '../../../platform/db/insert-row';
import { refuse, refuseField } from '../../../platform/http/refusal';
import { auditedChanges } from '../../../platform/revision/audited-changes';
import { weighEdit } from '../../../platform/revision/weigh-edit';
import type { MediatorRow } from '../../../platform/rows/mediator';
import { ensureMediatorAccount, giveRole, takeRole } from './mediator-account';
import type { MediatorChange, MediatorInput } from './mediator-body';
import { mediatorColumns } from './mediator-columns';
import { MEDIATOR_MASKS, mediatorValues, showMediatorValue } from './mediator-values';
import { refuseBusy } from './refuse-busy';

async function organisationOf(
  trx: Knex,
  documentId: string | null | undefined,
): Promise<number | null | undefined> {
  if (documentId === undefined) return undefined;
  if (!documentId) return null;
  const row = await trx('organisations')
    .where({ document_id: documentId })
    .first<{ id: number } | undefined>('id');
  return row?.id ?? refuseField('organisation', '没有这个机构，请重新选择');
}

export const addMediator = ({ input, ...asked }: OnRecord & { input: MediatorInput }): Promise<MediatorRow> =>
  onRecord(asked, async ({ platform, actor, db: trx, now, audit }) => {
    const phone_index = platform.cipher.index('phone', input.phone);
    if (await trx('mediators').where({ phone_index }).first('id'))
      refuse('DUPLICATE', {
        message: '这个手机号的调解员已经在库里',
        fields: [{ field: 'phone', message: '这个手机号的调解员已经在库里' }],
      });
    const organisationId = (await organisationOf(trx, input.organisation)) ?? null;
    const account_id = await ensureMediatorAccount({
      platform,
      trx,
      actor,
      phone: input.phone,
      name: input.name,
      organisationId,
    });
    const row = await insertRow<MediatorRow>({
      db: trx,
      table: 'mediators',
      now,
      row: {
        work_state: 'active',
        ...mediatorColumns(platform, input),
        organisation_id: organisationId,
        account_id,
      },
    });
    audit({
      action: 'mediator.add',
      subject: { type: 'mediator', id: row.document_id },
      detail: { name: row.name },
    });
    return row;
  });

/** The phone of a mediator is the phone of their account. */
async function followPhone({
  trx,
  before,
  columns,
}: {
  trx: Knex.Transaction;
  before: MediatorRow;
  columns: Partial<MediatorRow>;
}): Promise<void> {
  if (
    before.account_id === null ||
    columns.phone_index === undefined ||
    columns.phone_index === before.phone_index
  )
    return;
  await trx('up_users')
    .where({ id: before.account_id })
    .update({ phone_cipher: columns.phone_cipher, phone_index: columns.phone_index });
  // Whoever holds the old number must not stay signed in.
  await endSessions({ db: trx, accountId: before.account_id });
}

type Follow = Pick<Hand, 'platform' | 'actor'> & {
  trx: Knex.Transaction;
  before: MediatorRow;
  change: MediatorChange;
  organisationId: number | null;
};

async function followState({ platform, trx, actor, before, change, organisationId }: Follow): Promise<void> {
  if (before.account_id === null || change.workState === undefined || change.workState === before.work_state)
    return;
  if (change.workState === 'retired') await takeRole({ platform, trx, actor, accountId: before.account_id });
  else if (before.work_state === 'retired')
    await giveRole({ platform, trx, actor, accountId: before.account_id, organisationId });
}

type Change = OnRecord & { id: string; change: MediatorChange; revision?: number };

export const changeMediator = ({ id, change, revision, ...asked }: Change): Promise<MediatorRow> =>
  onRecord(asked, async ({ platform, actor, db: trx, now, audit }) => {
    // The account first, as everywhere: whoever changes the account goes on to the mediator.
    await trx('up_users')
      .whereIn('id', trx('mediators').where({ document_id: id }).select('account_id'))
      .forUpdate();
    const before =
      (await trx<MediatorRow>('mediators').where({ document_id: id }).forUpdate().first()) ??
      refuse('NOT_FOUND');
    const subject = { type: 'mediator', id } as const;
    const held = await mediatorValues({ db: trx, cipher: platform.cipher, row: before });
    const edit = await weighEdit({
      db: trx,
      actor,
      subject,
      seen: revision,
      stored: before.revision ?? 1,
      wanted: change,
      held,
      show: showMediatorValue,
    });
    if (edit.fields.length === 0) return before;
    if (change.workState === 'retired' && before.work_state !== 'retired') await refuseBusy(trx, before.id);
    const organisation_id =
      (await organisationOf(trx, change.organisation)) ??
      (change.organisation === undefined ? before.organisation_id : null);
    const columns = mediatorColumns(platform, change);
    await followPhone({ trx, before, columns });
    await followState({ platform, trx, actor, before, change, organisationId: organisation_id });
    await trx('mediators')
      .where({ id: before.id })
      .update({ ...columns, organisation_id, updated_at: now });
    if (change.name && before.account_id !== null)
      await trx('up_users').where({ id: before.account_id }).update({ real_name: change.name });
    audit({
      action: 'mediator.change',
      subject,
      detail: {
        revision: edit.revision,
        changes: auditedChanges({ edit, held, wanted: change, masks: MEDIATOR_MASKS }),
      },
    });
    return (await trx<MediatorRow>('mediators').where({ id: before.id }).first()) ?? refuse('NOT_FOUND');
  });
