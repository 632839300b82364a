import { answerAgain, keep, keptOf, onRefused, tellRefused } from './kept-records';

const PATH = '/content-manager/collection-types/api::room.room/abcdefghijklmnopqrstuvwx';
const answer = (text: string, tag: string, status = 200) =>
  new Response(text, { status, headers: { etag: tag } });

it('after a refusal the form reads once more what it was opened with, and the stamp stays the one of those words', async () => {
  await keep(PATH, answer('{"data":1}', '"a"'));
  expect(answerAgain(PATH)).toBeUndefined();
  const heard: string[] = [];
  const stop = onRefused((path) => heard.push(path));
  tellRefused(PATH);
  stop();
  tellRefused(PATH);
  expect(heard).toEqual([PATH]);
  const again = answerAgain(PATH);
  expect([await again?.text(), again?.headers.get('etag')]).toEqual(['{"data":1}', '"a"']);
});

it('a record that came anew is answered by the server again', async () => {
  tellRefused(PATH);
  await keep(PATH, answer('{"data":2}', '"b"'));
  expect(answerAgain(PATH)).toBeUndefined();
  expect(keptOf(PATH)).toMatchObject({ tag: '"b"', text: '{"data":2}' });
});

it('a refusal is never kept as the record', async () => {
  await keep(PATH, answer('{"error":{}}', '"c"', 409));
  await keep(PATH, new Response('without a stamp'));
  expect(keptOf(PATH)).toMatchObject({ tag: '"b"' });
});

it('what a change answers in other words than the form reads is not given to the form', async () => {
  await keep(PATH, answer('{"ok":true}', '"d"'), false);
  tellRefused(PATH);
  expect([keptOf(PATH)?.tag, answerAgain(PATH)]).toEqual(['"d"', undefined]);
});

it('forgets the oldest, and never the one just kept', async () => {
  for (let at = 0; at < 201; at += 1) await keep(`/admin/users/${at}`, answer('{}', `"${at}"`));
  expect([keptOf(PATH), keptOf('/admin/users/0'), keptOf('/admin/users/200')?.tag]).toEqual([
    undefined,
    undefined,
    '"200"',
  ]);
});
