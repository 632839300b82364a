/** The panel's face: Chinese from the first screen, our mark and colours, and no advertisements. */
import { guardContentManager, type WithMenu } from './content-manager-link';
import { keepTitle, setFavicon } from './keep-title';
import { logo } from './logo';
import { nameOperations } from './name-operations';
import { dismissBanners, hideStockLinks } from './quiet';
import { theme } from './theme';
import adminWords from './translations/admin.zh-Hans.json';
import contentManagerStock from './translations/content-manager-stock.zh-Hans.json';
import contentManagerWords from './translations/content-manager.zh-Hans.json';
import pluginWords from './translations/plugins.zh-Hans.json';

// Read before the panel is drawn; Strapi's own default is English whatever the browser asks for.
const LANGUAGE = 'strapi-admin-language';
if (!localStorage.getItem(LANGUAGE)) localStorage.setItem(LANGUAGE, 'zh-Hans');
dismissBanners();

type Widget = { id: string; pluginId?: string };
type App = WithMenu & { widgets: { register(change: (stock: Widget[]) => Widget[]): void } };

export default {
  config: {
    locales: ['zh-Hans'],
    tutorials: false,
    notifications: { releases: false },
    auth: { logo },
    menu: { logo },
    theme,
    translations: {
      // Strapi prefixes the content manager's words a second time, so that its own Chinese is never found.
      'zh-Hans': { ...contentManagerStock, ...contentManagerWords, ...pluginWords, ...adminWords },
    },
  },
  register(app: App) {
    guardContentManager(app);
    // The desk is the home page; Strapi's statistics of itself are of no use to mediators.
    app.widgets.register((stock) => stock.filter(({ pluginId }) => pluginId === 'desk'));
  },
  bootstrap() {
    setFavicon(logo);
    keepTitle();
    hideStockLinks();
    nameOperations();
  },
};
