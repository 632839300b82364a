/** In every test file of e2e: the product that global-setup started. */
Object.assign(process.env, JSON.parse(process.env.TIAOHE_E2E_ENV ?? '{}'));
