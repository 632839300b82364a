/** What every screen loads must stay small: the schemas of answers are for the server, their types for everybody. */
jest.mock('zod', () => {
  throw new Error('the entry loads a validator');
});

it('gives the contracts as types alone: no screen carries a validator', async () => {
  await expect(import('./index')).resolves.toHaveProperty('CASE_STATES');
  await expect(import('./contracts')).rejects.toThrow('the entry loads a validator');
});
