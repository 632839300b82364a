/** In every test file of the server: the environment that global-setup prepared. */
Object.assign(process.env, JSON.parse(process.env.TIAOHE_TEST_ENV ?? '{}'));
