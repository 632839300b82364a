/** Whether a mediator must not take a case: they are one of its people (人民法院特邀调解规定 arts 15–16). */
export type MediatorPerson = {
  account_id: number | null;
  phone_index: string | null;
  id_number_index: string | null;
  /** What the mediator's account says, which its owner may have completed since. */
  account_phone_index?: string | null;
  account_id_number_index?: string | null;
};
/** Columns of `mediators as m` and its account `up_users as u` that make a MediatorPerson. */
export const MEDIATOR_PERSON = [
  'm.account_id',
  'm.phone_index',
  'm.id_number_index',
  'u.phone_index as account_phone_index',
  'u.id_number_index as account_id_number_index',
] as const;
type Party = {
  account_id: number | null;
  phone_index: string | null;
  id_number_index: string | null;
  name: string;
};

/** @returns the reason in Chinese, or null. */
export function findConflict({
  mediator,
  parties,
}: {
  mediator: MediatorPerson;
  parties: readonly Party[];
}): string | null {
  const same = <T>(one: T | null | undefined, other: T | null) => other !== null && one === other;
  const party = parties.find(
    ({ account_id, phone_index, id_number_index }) =>
      same(mediator.account_id, account_id) ||
      same(mediator.phone_index, phone_index) ||
      same(mediator.account_phone_index, phone_index) ||
      same(mediator.id_number_index, id_number_index) ||
      same(mediator.account_id_number_index, id_number_index),
  );
  return party ? `与当事人${party.name}是同一人或共用手机号` : null;
}

/** Living at one address is a hint to look closer, and no bar. */
export function hintAddress({
  address,
  parties,
}: {
  address: string | null;
  parties: readonly { name: string; address: string | null }[];
}): string | null {
  const plain = (text: string | null) => (text ?? '').normalize('NFKC').replace(/[\s,，.。]/g, '');
  const own = plain(address);
  const party = own.length >= 6 ? parties.find((one) => plain(one.address) === own) : undefined;
  return party ? `与当事人${party.name}住址相同，请先核实` : null;
}
