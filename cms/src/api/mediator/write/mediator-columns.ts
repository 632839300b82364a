/** What was said about a mediator, as columns. */
import { asJson } from '../../../platform/db/insert-row';
import type { Platform } from '../../../platform/platform';
import type { MediatorRow } from '../../../platform/rows/mediator';
import type { MediatorChange } from './mediator-body';

export function mediatorColumns({ cipher }: Platform, change: MediatorChange): Partial<MediatorRow> {
  const { phone, idNumber, languages, expertise } = change;
  const columns: Record<string, unknown> = {
    name: change.name,
    number: change.number === undefined ? undefined : change.number || null,
    gender: change.gender,
    title: change.title,
    profession: change.profession,
    qualification: change.qualification,
    introduction: change.introduction,
    work_state: change.workState,
    appointed_on: change.appointedOn,
    arrived_on: change.arrivedOn,
    term_ends_on: change.termEndsOn,
    languages: languages && asJson(languages),
    expertise: expertise && asJson([...new Set(expertise)]),
    phone_cipher: phone && cipher.seal(phone),
    phone_index: phone && cipher.index('phone', phone),
    id_number_cipher: idNumber === '' ? null : idNumber && cipher.seal(idNumber),
    id_number_index: idNumber === '' ? null : idNumber && cipher.index('id-number', idNumber),
  };
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  ) as Partial<MediatorRow>;
}
