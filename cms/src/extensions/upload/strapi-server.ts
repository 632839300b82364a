/** Strapi's media library, by every road into it: only listed types, told by content, each under its own extension. */
import { admitMedia, type Sent } from './admit-media';

type Opts = unknown;
type Upload = {
  upload(sent: { data: unknown; files: Sent | Sent[] }, opts: Opts): Promise<unknown>;
  replace(id: unknown, sent: { data: unknown; file: Sent }, opts: Opts): Promise<unknown>;
  findOne(id: unknown): Promise<{ ext?: string } | null>;
};
type Plugin = { services: { upload: (context: unknown) => Upload } };

const listOf = (files: Sent | Sent[]): Sent[] => (Array.isArray(files) ? files : [files]);

export default (plugin: Plugin): Plugin => {
  const makeService = plugin.services.upload;
  plugin.services.upload = (context) => {
    const service = makeService(context);
    return {
      ...service,
      async upload(sent, opts) {
        for (const file of listOf(sent.files)) await admitMedia({ file });
        return service.upload(sent, opts);
      },
      async replace(id, sent, opts) {
        // The address stays as it was, and with it the extension: only the same type fits under it.
        const stored = await service.findOne(id);
        await admitMedia({ file: sent.file, extension: stored?.ext });
        return service.replace(id, sent, opts);
      },
    };
  };
  return plugin;
};
