/** What Strapi's build of the panel is told on top of its own settings. */
import { leaveOut, loadLater } from './load-later';

type Config = { plugins?: unknown[] };

export default <C extends Config>(config: C): C => ({
  ...config,
  plugins: [...(config.plugins ?? []), leaveOut(), loadLater()],
});
