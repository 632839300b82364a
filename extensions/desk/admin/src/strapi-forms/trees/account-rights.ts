/** The rights of an account role (users-permissions): a tree of type, controller and action, each on or off. */
import type { Fields } from '../merge-three';
import { nameOfRight } from './right-names';
import { isRecord, recordOf, sayTick, type Tree } from './tree';

const TICK = 'tick ';
const isOn = (action: unknown): boolean => recordOf(action)['enabled'] === true;

/** `api::operation` → controllers → `case` → `apply` is the right `api::operation.case.apply`. */
const actionsOf = (permissions: unknown): [name: string, action: unknown][] =>
  Object.entries(recordOf(permissions)).flatMap(([type, of]) =>
    Object.entries(recordOf(recordOf(of)['controllers'])).flatMap(([controller, actions]) =>
      Object.entries(recordOf(actions)).map(([action, held]): [string, unknown] => [
        `${TICK}${type}.${controller}.${action}`,
        held,
      ]),
    ),
  );

const fieldsOf = ({ name, description, permissions }: Fields): Fields => ({
  name,
  description,
  ...Object.fromEntries(
    actionsOf(permissions)
      .filter(([, action]) => isOn(action))
      .map(([right]) => [right, true]),
  ),
});

/** The same tree with other ticks. */
function tick(permissions: unknown, fields: Fields): Fields {
  const ticked = (type: string, controller: string, actions: unknown) =>
    Object.fromEntries(
      Object.entries(recordOf(actions)).map(([action, held]) => [
        action,
        { ...recordOf(held), enabled: fields[`${TICK}${type}.${controller}.${action}`] === true },
      ]),
    );
  return Object.fromEntries(
    Object.entries(recordOf(permissions)).map(([type, of]) => {
      const controllers = Object.entries(recordOf(recordOf(of)['controllers'])).map(
        ([controller, actions]) => [controller, ticked(type, controller, actions)],
      );
      return [type, { ...recordOf(of), controllers: Object.fromEntries(controllers) as Fields }];
    }),
  );
}

export const accountRights: Tree = {
  isTicks: true,
  read: (answer) => fieldsOf(recordOf(answer['role'])),
  readBody: fieldsOf,
  write: (body, fields) => ({
    ...body,
    name: fields['name'],
    description: fields['description'],
    ...(isRecord(body['permissions']) ? { permissions: tick(body['permissions'], fields) } : {}),
  }),
  words: ({ fields }) => {
    const rights = fields.flatMap((side) => Object.keys(side)).filter((name) => name.startsWith(TICK));
    const named = rights.map((right) => [right, nameOfRight(right.slice(TICK.length))]);
    return Promise.resolve({
      labels: {
        ...(Object.fromEntries(named) as Readonly<Record<string, string>>),
        name: '名称',
        description: '说明',
      },
      say: (field, value) => (field.startsWith(TICK) ? sayTick(field, value) : undefined),
    });
  },
};
