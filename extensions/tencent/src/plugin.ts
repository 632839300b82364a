/** A capability as a Strapi plugin: one service and nothing else, built from the plugin's settings on first use. */
export type Host = { config: { get(path: string): unknown } };
type Services = Record<string, (host: { strapi: Host }) => unknown>;

/**
 * The settings may be replaced after a service was made (the demo learns its ports late), so it looks each time.
 * @param plugin the plugin's name @param build makes the adapter, or its stand-in where something is missing
 * @returns the adapter that fits the settings of now
 */
export function followSettings<Settings, Adapter>(about: {
  strapi: Host;
  plugin: string;
  build(settings: Partial<Settings>): Adapter;
}): () => Adapter {
  const { strapi, plugin, build } = about;
  let held: { settings: unknown; adapter: Adapter } | null = null;
  return () => {
    const settings = strapi.config.get(`plugin::${plugin}`) as Partial<Settings> | undefined;
    if (held?.settings !== settings || !held) held = { settings, adapter: build(settings ?? {}) };
    return held.adapter;
  };
}

export const pluginOf = <S extends Services>(services: S) => ({
  register() {},
  bootstrap() {},
  destroy() {},
  config: { default: {}, validator() {} },
  services,
  controllers: {},
  routes: [],
  policies: {},
  contentTypes: {},
});
