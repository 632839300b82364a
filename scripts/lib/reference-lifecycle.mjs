/** The page of the life of a case: its states, its arrows, and the drawing of both. */
import { code, codes, page, table } from './markdown.mjs';

const door = ({ hat, permission }) => (permission ? `${hat} (${code(permission)})` : hat);

/** Mermaid takes no hyphens in the name of a state. */
const id = (state) => state.replaceAll('-', '_');

function diagram({ CASE_STATES, CASE_TRANSITIONS, OPEN_STATES }) {
  const names = Object.entries(CASE_STATES).map(
    ([state, { label }]) => `  state "${label} ${state}" as ${id(state)}`,
  );
  const fromAnywhere = ([, { from }]) => OPEN_STATES.every((state) => from.includes(state));
  const rows = Object.entries(CASE_TRANSITIONS);
  const arrows = rows
    .filter((entry) => !fromAnywhere(entry))
    .flatMap(([action, { label, from, to, unless }]) =>
      from.flatMap((start) =>
        [
          [to, ''],
          [unless?.to, ' *'],
        ]
          .filter(([end]) => end && end !== 'same' && end !== start)
          .map(([end, mark]) => `  ${id(start)} --> ${id(end)}: ${label} ${action}${mark}`),
      ),
    );
  const general = rows
    .filter(fromAnywhere)
    .map(([action, { label, to }]) => `- ${code(action)} ${label}: from every open state to ${code(to)}.`);
  const ends = Object.entries(CASE_STATES)
    .filter(([, { waitsFor }]) => waitsFor === 'nobody')
    .map(([state]) => `  ${id(state)} --> [*]`);
  const drawing = [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> draft',
    ...names,
    ...arrows,
    ...ends,
    '```',
  ].join('\n');
  return [
    drawing,
    `A star marks the turn of a row (see below). Left out of the drawing, because they start everywhere:\n\n${general.join('\n')}`,
  ];
}

const ending = ({ to }, otherwise) => (to === 'same' ? otherwise : code(to));

export function lifecyclePage(config) {
  const { CASE_STATES, CASE_TRANSITIONS, CASE_FACTS, CASE_EFFECTS, CASE_TURNS } = config;
  const states = Object.entries(CASE_STATES).map(([state, { label, plain, waitsFor, phase }]) => [
    code(state),
    label,
    plain,
    waitsFor,
    phase,
  ]);
  const transitions = Object.entries(CASE_TRANSITIONS).map(([action, row]) => {
    const { label, from, by, needs, staffMayWithout = [], asks, after, tell, unless } = row;
    return [
      code(action),
      label,
      codes(from),
      ending(row, '(stays)') + (unless ? `; ${ending(unless, '(stays)')} when ${code(unless.turn)}` : ''),
      by.map(door).join('<br>'),
      codes(needs.map((fact) => (staffMayWithout.includes(fact) ? `${fact}†` : fact))),
      codes(asks),
      codes(after),
      codes(tell),
    ];
  });
  const turned = Object.entries(CASE_TRANSITIONS)
    .filter(([, { unless }]) => unless)
    .map(([action, { unless }]) => [
      code(action),
      code(unless.turn),
      CASE_TURNS[unless.turn],
      ending(unless, '(stays)'),
      codes(unless.after),
      codes(unless.tell),
    ]);

  return page({
    title: 'The life of a case',
    intro:
      'Every state, and every arrow between them. The server enforces this table and the screens draw their buttons from it.',
    sections: [
      ['States', table(['state', '中文', 'what a party reads', 'waits for', 'phase'], states)],
      ['Drawing', ...diagram(config)],
      [
        'Transitions',
        table(['action', '中文', 'from', 'to', 'who', 'needs', 'asks', 'afterwards', 'tells'], transitions),
        '† Staff are excused from this need.',
      ],
      [
        'Turns',
        'A row whose answer to one question is yes ends elsewhere, and something else follows.',
        table(['action', 'question', '中文', 'to', 'afterwards', 'tells'], turned),
      ],
      [
        'Facts',
        table(
          ['fact', 'mended at', 'what a person reads'],
          Object.entries(CASE_FACTS).map(([fact, { field, message }]) => [code(fact), code(field), message]),
        ),
      ],
      [
        'Effects',
        table(
          ['effect', '中文'],
          Object.entries(CASE_EFFECTS).map(([effect, label]) => [code(effect), label]),
        ),
      ],
    ],
  });
}
