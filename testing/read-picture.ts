/**
 * Reads a picture as eyes would. Tests have no eyes: they try all answers against the index in the database, which takes the key
 * that lies outside it.
 */
import { createHmac } from 'node:crypto';
import type { Client } from 'pg';

const SIGNS = ['2', '3', '4', '5', '6', '7', '8', '9'];
const ANSWERS = SIGNS.flatMap((a) =>
  SIGNS.flatMap((b) => SIGNS.flatMap((c) => SIGNS.map((d) => a + b + c + d))),
);

export async function readPicture({
  database,
  indexKey,
  id,
}: {
  database: Client;
  indexKey: string;
  id: string;
}): Promise<string> {
  const { rows } = await database.query<{ answer_hash: string }>(
    'select answer_hash from sms_checks where document_id = $1',
    [id],
  );
  const indexOf = (answer: string) =>
    createHmac('sha256', indexKey).update(`code:sms-check:${id}:${answer}`).digest('base64url');
  const answer = ANSWERS.find((one) => indexOf(one) === rows[0]?.answer_hash);
  if (!answer) throw new Error(`No such picture: ${id}`);
  return answer;
}
