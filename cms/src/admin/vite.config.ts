/** What Strapi's build of the panel is told on top of its own settings. */
import { leaveOut, loadLater } from './load-later';

type Config = { plugins?: unknown[]; define?: Record<string, unknown> };

/** Otherwise zod tries whether it may make functions from text, and every page load is reported as a breach of its policy. */
const QUIET_ZOD = { 'globalThis.__zod_globalConfig': JSON.stringify({ jitless: true }) };

export default <C extends Config>(config: C): C => ({
  ...config,
  define: { ...config.define, ...QUIET_ZOD },
  plugins: [...(config.plugins ?? []), leaveOut(), loadLater()],
});
