import { eachForItself } from './each-for-itself';
import { createTroubles } from './troubles';

function beat() {
  let time = Date.parse('2026-11-28T08:00:00Z');
  const said: string[] = [];
  const troubles = createTroubles({ log: (_level, message) => said.push(message), now: () => time });
  const done: string[] = [];
  const run = (ids: string[], broken: string[]) =>
    eachForItself({
      troubles,
      step: 'remind',
      rows: ids
        .filter((id) => !troubles.resting('remind').includes(id))
        .map((document_id) => ({ document_id })),
      work: async ({ document_id: id }) => {
        if (broken.includes(id)) throw new Error('insert into "notices" ("a", "b") values ($1, $2) - twice');
        done.push(id);
      },
    });
  return { troubles, said, done, run, pass: (ms: number) => (time += ms) };
}

it('lets one row that fails stand in nobody’s way, and says so once', async () => {
  const { troubles, said, done, run, pass } = beat();
  for (let turn = 0; turn < 400; turn += 1) {
    await run(['a', 'bad', 'b'], ['bad']);
    pass(3_000);
  }

  expect(done.filter((id) => id === 'b')).toHaveLength(400);
  expect(said).toEqual(['Beat, remind of bad: twice']);
  // At once, then after 1, 2, 4 and 8 minutes: within twenty minutes five tries instead of four hundred.
  expect(troubles.list()).toEqual([
    {
      step: 'remind',
      subject: 'bad',
      message: 'twice',
      since: new Date('2026-11-28T08:00:00Z'),
      lastAt: expect.any(Date),
      times: 5,
    },
  ]);
});

it('is over when the row succeeds, and forgotten when it is no longer due', async () => {
  const { troubles, said, run, pass } = beat();
  await run(['bad', 'gone'], ['bad', 'gone']);
  pass(61_000);
  await run(['bad'], []);
  expect(said.at(-1)).toBe('Beat, remind of bad: well again');
  pass(11 * 60_000);

  expect(troubles.list()).toEqual([]);
});
