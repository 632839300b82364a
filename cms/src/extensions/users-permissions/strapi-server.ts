/**
 * Fits Strapi's accounts to ours: what an account keeps about a person, no doors but our own endpoints, and a role
 * editor that lists our permissions and nothing else.
 */
import { ACCOUNT_FIELDS } from './account-fields';

type Actions = Record<string, unknown>;
type Factory = (context: unknown) => { getActions(options?: unknown): Actions } & Record<string, unknown>;
type Plugin = {
  contentTypes: { user: { schema: { attributes: Record<string, Record<string, unknown>> } } };
  routes: { 'content-api': { routes: unknown[] } };
  services: Record<string, Factory>;
};

const OURS = 'api::operation';

/** A tick at another plugin's action would open a door that knows nothing of cases and their locks. */
function onlyOurs(makeService: Factory): Factory {
  return (context) => {
    const service = makeService(context);
    return {
      ...service,
      getActions(options) {
        const actions = service.getActions(options);
        return OURS in actions ? { [OURS]: actions[OURS] } : {};
      },
    };
  };
}

export default (plugin: Plugin): Plugin => {
  const { attributes } = plugin.contentTypes.user.schema;
  Object.assign(attributes, ACCOUNT_FIELDS);
  // People sign in by phone; an e-mail address is neither asked for nor needed.
  attributes['email'] = { ...attributes['email'], required: false };
  attributes['username'] = { ...attributes['username'], column: { unique: true } };

  plugin.routes['content-api'].routes = [];
  const makeService = plugin.services['users-permissions'];
  if (makeService) plugin.services['users-permissions'] = onlyOurs(makeService);
  return plugin;
};
