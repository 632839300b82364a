/** The action buttons of a case, drawn from what the server offers this person now. */
import { Button, Flex, SimpleMenu, MenuItem, Tooltip } from '@strapi/design-system';
import type { CaseView, OfferedAction } from '@tiaohe/config';
import { useState } from 'react';
import { ACTION_FORMS } from './action-forms';
import { ActionDialog } from './action-dialog';
import { obstacles } from './obstacles';

type Props = { case: CaseView; onMoved(next: CaseView): void; onStale(): void; onGo(tab: string): void };

export function CaseActions({ case: theCase, onMoved, onStale, onGo }: Props) {
  const [chosen, setChosen] = useState<OfferedAction | null>(null);
  const grave = theCase.actions.filter(({ action }) => ACTION_FORMS[action].look === 'grave');
  const usual = theCase.actions.filter(({ action }) => ACTION_FORMS[action].look !== 'grave');
  if (theCase.actions.length === 0) return null;

  const button = (offered: OfferedAction) => {
    const blocked = obstacles(offered);
    const isMain = ACTION_FORMS[offered.action].look === 'main' && blocked.length === 0;
    const drawn = (
      <Button
        key={offered.action}
        variant={isMain ? 'default' : 'tertiary'}
        onClick={() => setChosen(offered)}
        data-action={offered.action}
        style={blocked.length > 0 ? { opacity: 0.55 } : undefined}
      >
        {offered.label}
      </Button>
    );
    return blocked.length === 0 ? (
      drawn
    ) : (
      <Tooltip key={offered.action} label={blocked.map(({ message }) => message).join('；')}>
        <span>{drawn}</span>
      </Tooltip>
    );
  };
  return (
    <Flex gap={2} wrap="wrap">
      {usual.map(button)}
      {grave.length > 0 ? (
        <SimpleMenu label="其他处理" variant="tertiary">
          {grave.map((offered) => (
            <MenuItem key={offered.action} variant="danger" onSelect={() => setChosen(offered)}>
              {offered.label}
            </MenuItem>
          ))}
        </SimpleMenu>
      ) : null}
      {chosen ? (
        <ActionDialog
          key={chosen.action}
          case={theCase}
          offered={chosen}
          onMoved={(next) => {
            setChosen(null);
            onMoved(next);
          }}
          onStale={() => {
            setChosen(null);
            onStale();
          }}
          onGo={(tab) => {
            setChosen(null);
            onGo(tab);
          }}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </Flex>
  );
}
