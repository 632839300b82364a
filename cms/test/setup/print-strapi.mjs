/** Prints what this installation of Strapi answers and by whom it lets itself be asked: its routes, in JSON, and ends. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const appDir = join(import.meta.dirname, '../..');
process.chdir(appDir);
const { createStrapi } = createRequire(join(appDir, 'package.json'))('@strapi/strapi');

const app = createStrapi({ appDir, distDir: join(appDir, 'dist') });
const strategies = [];
// Strapi keeps its strategies to itself; each is heard as it comes.
const listen = () => {
  const auth = app.get('auth');
  const register = auth.register.bind(auth);
  auth.register = (type, strategy) => {
    strategies.push(`${type}: ${strategy.name}`);
    return register(type, strategy);
  };
};
const registered = app.register.bind(app);
app.register = async () => {
  listen();
  return registered();
};
await app.load();
const routes = ['content-api', 'admin'].flatMap((name) =>
  app.server
    .api(name)
    .listRoutes()
    .flatMap(({ methods, path }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`),
    ),
);
process.stdout.write(`\n${JSON.stringify({ routes, strategies })}\n`, () => process.exit(0));
