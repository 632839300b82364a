import { chanceOf } from './chance';

const SEED = 'CHANCE_TEST_SEED';
const draw = () => {
  const said: string[] = [];
  const chance = chanceOf(SEED, (words) => said.push(words));
  return { said, drawn: Array.from({ length: 5 }, () => chance.between(0, 1_000)) };
};
afterEach(() => void Reflect.deleteProperty(process.env, SEED));

it('the seed that a run says brings the same run again', () => {
  const first = draw();
  process.env[SEED] = /=(\d+)/.exec(first.said.join())?.[1];
  expect(draw()).toEqual(first);
});

it('draws from the whole range and never past it', () => {
  process.env[SEED] = '7';
  const chance = chanceOf(SEED, () => undefined);
  const drawn = Array.from({ length: 2_000 }, () => chance.between(10, 20));
  expect([Math.floor(Math.min(...drawn)), Math.ceil(Math.max(...drawn))]).toEqual([10, 20]);
});
