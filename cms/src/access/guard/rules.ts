/** All that is asked at Strapi's own routes, by the route. Each of the ways `asked` has its rule here, and no other. */
import { ACCOUNT_ROLE_RULES } from './account-role-rules';
import { PANEL_RULES } from './panel-rules';
import type { Rule, Rules } from './rule';
import { TOKEN_RULES } from './token-rules';
import { WEBHOOK_RULES } from './webhook-rules';

export const RULES: Rules = { ...PANEL_RULES, ...ACCOUNT_ROLE_RULES, ...TOKEN_RULES, ...WEBHOOK_RULES };

export const ruleOf = (key: string): Rule | undefined => (Object.hasOwn(RULES, key) ? RULES[key] : undefined);
