import { CASE_ACTIONS, transitionOf } from '@tiaohe/config';
import { ACTION_FORMS, formOf, hasForm, type FormAction } from './action-forms';

const accountActions = CASE_ACTIONS.filter((action) =>
  transitionOf(action).by.some(({ hat }) => hat !== 'staff' && hat !== 'system'),
);

it('has a form for every action that a party or a mediator may take', () => {
  expect(accountActions.filter((action) => !hasForm(action))).toEqual([]);
});

it('has no form for what only staff may do', () => {
  expect(
    Object.keys(ACTION_FORMS).filter((action) => !(accountActions as string[]).includes(action)),
  ).toEqual([]);
});

it('asks for everything that the table of transitions asks for', () => {
  const lacking = (Object.keys(ACTION_FORMS) as FormAction[]).flatMap((action) => {
    const given = new Set(
      formOf(action)
        .fields.filter(({ required }) => required)
        .map(({ key }) => key),
    );
    return transitionOf(action)
      .asks.filter((name) => !given.has(name))
      .map((name) => `${action}.${name}`);
  });

  expect(lacking).toEqual([]);
});

it('takes only its own words for actions', () => {
  expect(['supplement', 'constructor', 'close', ''].filter(hasForm)).toEqual(['supplement']);
});
