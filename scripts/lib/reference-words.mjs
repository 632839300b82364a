/** The pages of permissions, errors, notices and metrics: each a table of the vocabulary, printed. */
import { code, codes, page, table } from './markdown.mjs';

export function permissionsPage({ PERMISSIONS, ROLES }) {
  const roles = Object.entries(ROLES);
  const matrix = Object.entries(PERMISSIONS).map(([permission, { label, group, doors }]) => [
    code(permission),
    `${group}：${label}`,
    doors.join(', '),
    ...roles.map(([, { holds }]) => (holds.includes(permission) ? '●' : '')),
  ]);
  return page({
    title: 'Roles and permissions',
    intro:
      'What each role holds in a new installation. Staff change it in the panel’s role editors and add roles of their own.',
    sections: [
      [
        'Roles',
        table(
          ['role', '中文', 'door', 'permissions'],
          roles.map(([role, { label, door, holds }]) => [code(role), label, door, holds.length]),
        ),
      ],
      ['Matrix', table(['permission', '中文', 'editor', ...roles.map(([, { label }]) => label)], matrix)],
    ],
  });
}

export const errorsPage = ({ ERRORS }) =>
  page({
    title: 'Errors',
    intro:
      'Every refusal is `{ data: null, error: { status, name, message, details: { code, fields?, missing? } } }`. Programs read `details.code`; people read the message.',
    sections: [
      [
        'Codes',
        table(
          ['code', 'status', 'message'],
          Object.entries(ERRORS).map(([word, { status, message }]) => [code(word), status, message]),
        ),
      ],
    ],
  });

export function noticesPage({ NOTICES, SMS_TEMPLATES, CASE_TRANSITIONS }) {
  const told = (event) =>
    Object.keys(CASE_TRANSITIONS).filter((action) =>
      [...CASE_TRANSITIONS[action].tell, ...(CASE_TRANSITIONS[action].unless?.tell ?? [])].includes(event),
    );
  const rows = Object.entries(NOTICES).map(([event, { label, to, title, text, sms, opens }]) => [
    code(event),
    label,
    codes(told(event)),
    to.join(', '),
    title,
    text,
    sms ? '●' : '',
    opens,
  ]);
  return page({
    title: 'Notices',
    intro:
      'What people are told, when, and in which words. The words are defaults: staff edit them in the panel. SMS: sent as a text message where WeChat cannot reach.',
    sections: [
      ['Events', table(['event', '中文', 'after', 'to', 'title', 'text', 'SMS', 'opens'], rows)],
      [
        'Text messages to register with the carrier',
        table(
          ['template', 'text', 'parameters'],
          Object.entries(SMS_TEMPLATES).map(([name, { text, params }]) => [code(name), text, codes(params)]),
        ),
      ],
    ],
  });
}

export const metricsPage = ({ METRICS, STATISTICS_VIEWS }) =>
  page({
    title: 'Metrics',
    intro: 'One meaning for every figure, wherever it is shown: ledgers, statistics API, big screen.',
    sections: [
      [
        'Figures',
        table(
          ['metric', '中文'],
          Object.entries(METRICS).map(([metric, meaning]) => [code(metric), meaning]),
        ),
      ],
      [
        'Views of `GET /api/statistics/:view`',
        table(
          ['view', '中文'],
          Object.entries(STATISTICS_VIEWS).map(([view, meaning]) => [code(view), meaning]),
        ),
      ],
    ],
  });
