/** A document that waits for the demo applicant's signature, and a code to sign it with. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const newId = () => randomBytes(12).toString('hex');

async function askCode({ url, token, phone }) {
  const answer = await fetch(`${url}/api/auth/sms-codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ purpose: 'sign', phone }),
  });
  if (!answer.ok) throw new Error(`A code: ${answer.status} ${await answer.text()}`);
  for (let tries = 0; tries < 100; tries += 1) {
    const { data } = await (await fetch(`${url}/sandbox/api/messages?to=${phone}`)).json();
    const code = /\d{6}/.exec(data[0]?.text ?? '')?.[0];
    if (code) return code;
    await sleep(100);
  }
  throw new Error('The code did not come');
}

/** @returns {Promise<{ documentId: string, smsCode: string }>} */
export async function layDocument({ house: { db }, signIns: { tokens, accounts }, url }) {
  const { phone } = accounts.find(({ role }) => role === 'person');
  const headers = { authorization: `Bearer ${tokens.applicant}` };
  const { data } = await (await fetch(`${url}/api/me`, { headers })).json();
  const documentId = newId();
  const { rows } = await db.query(
    `with mine as (
       update parties set account_id = (select id from up_users where document_id = $1)
        where id = (select p.id from parties p join cases c on c.id = p.case_id
                     where c.state = 'mediating' and p.kind = 'person' and p.side = 'applicant' order by p.id limit 1)
       returning id, case_id, account_id),
     known as (
       update up_users u set id_number_index = coalesce(p.id_number_index, u.id_number_index, 'bench')
         from mine m join parties p on p.id = m.id where u.id = m.account_id returning u.id),
     laid as (
       insert into case_documents (document_id, case_id, kind, name, state, sha256, needs_signature, generated_at, created_at, updated_at)
       select $2, case_id, 'agreement', '调解协议', 'to-sign', repeat('a', 64), true, now(), now(), now() from mine
       returning id)
     insert into signatures (document_id, case_document_id, party_id, role, name, state, created_at, updated_at)
     select $3, laid.id, mine.id, 'party', '张三', 'pending', now(), now() from laid, mine returning id`,
    [data.account.id, documentId, newId()],
  );
  if (rows.length !== 1) throw new Error('There is no case to lay a document into');
  return { documentId, smsCode: await askCode({ url, token: tokens.applicant, phone }) };
}
