/** A mediator as the contract shows it, for the library or for one case. */
import { maskPhone, type MediatorView } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { FieldCipher } from '../../platform/crypto/field-cipher';
import { readJson } from '../../platform/db/read-json';
import type { PartyRow } from '../../platform/rows/party';
import { findConflict, hintAddress } from '../case/read/find-conflict';
import type { ListedMediator } from './list-mediators';

/** Names of categories by code, for the expertise of a page of mediators. */
export async function categoryNames(db: Knex): Promise<Map<string, string>> {
  const rows = await db('dispute_categories').select<{ code: string; name: string }[]>('code', 'name');
  return new Map(rows.map(({ code, name }) => [code, name]));
}

const DECIDED = 1;

export function toMediatorView({
  row,
  parties,
  names,
  cipher,
}: {
  row: ListedMediator;
  parties: readonly PartyRow[];
  names: ReadonlyMap<string, string>;
  cipher: FieldCipher;
}): MediatorView {
  const expertise = readJson<string[]>(row.expertise, []);
  const decided = row.successes + row.failures;
  return {
    id: row.document_id,
    name: row.name,
    number: row.number,
    phone: row.phone_cipher ? maskPhone(cipher.open(row.phone_cipher)) : '',
    organisation: row.organisation_document_id
      ? { id: row.organisation_document_id, name: row.organisation_name ?? '' }
      : null,
    title: row.title,
    profession: row.profession,
    expertise,
    expertiseNames: expertise.map((code) => names.get(code) ?? code),
    workState: row.work_state,
    introduction: row.introduction,
    openCases: row.open_cases,
    closedCases: row.closed_cases,
    totalCases: row.total_cases,
    successes: row.successes,
    successRate: decided >= DECIDED ? row.successes / decided : null,
    rating: row.rating,
    casesByState: row.by_state,
    matchesCategory: row.matches,
    conflict:
      findConflict({ mediator: row, parties }) ?? hintAddress({ address: row.account_address, parties }),
    gender: row.gender,
    qualification: row.qualification,
    languages: readJson<string[]>(row.languages, []),
    appointedOn: row.appointed_on,
    arrivedOn: row.arrived_on,
    termEndsOn: row.term_ends_on,
    revision: row.revision ?? 1,
  };
}
