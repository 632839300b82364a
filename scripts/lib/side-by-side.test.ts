import { runSideBySide } from './side-by-side.mjs';

const silent = jest.spyOn(console, 'log').mockImplementation(() => undefined);
afterAll(() => silent.mockRestore());

it('runs every step to its end and names those that failed, whatever became of the others', async () => {
  const ended: string[] = [];
  const step = (name: string, isGood: boolean) => ({
    name,
    run: async () => {
      await Promise.resolve();
      ended.push(name);
      if (!isGood) throw new Error(`${name} is not in order`);
    },
  });
  const steps = [step('types', true), step('lint', false), step('format', true), step('floors', false)];
  expect((await runSideBySide({ steps })).sort()).toEqual(['floors', 'lint']);
  expect(ended.sort()).toEqual(['floors', 'format', 'lint', 'types']);
});
