/** Whether a mediator must not take a case: they are one of its people (人民法院特邀调解规定 arts 15–16). */
type Mediator = { account_id: number | null; phone_index: string | null; id_number_index: string | null };
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
  mediator: Mediator;
  parties: readonly Party[];
}): string | null {
  const same = <T>(one: T | null, other: T | null) => one !== null && one === other;
  const party = parties.find(
    ({ account_id, phone_index, id_number_index }) =>
      same(account_id, mediator.account_id) ||
      same(phone_index, mediator.phone_index) ||
      same(id_number_index, mediator.id_number_index),
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
