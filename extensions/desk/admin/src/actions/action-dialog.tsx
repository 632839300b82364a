/** The dialog of one action: what it does, what is still missing, what it asks, and a second look where it hurts. */
import { Box, Checkbox, Flex, TextButton, Typography } from '@strapi/design-system';
import type { CaseView, Missing, OfferedAction } from '@tiaohe/config';
import { useState } from 'react';
import { FormDialog } from '../parts/form-dialog';
import { lacking, toBody, type Given } from './action-form';
import { ACTION_FORMS } from './action-forms';
import { AskField } from './ask-field';
import { ExtensionAsked } from './extension-asked';
import { obstacles, tabOf } from './obstacles';
import { startOf } from './start-of';
import { useAction } from './use-action';

type Props = {
  case: CaseView;
  offered: OfferedAction;
  onMoved(next: CaseView): void;
  onStale(): void;
  onGo(tab: string): void;
  onClose(): void;
};

const Missings = ({ missing, onGo }: { missing: Missing[]; onGo(tab: string): void }) => (
  <Box background="warning100" borderColor="warning200" hasRadius padding={3}>
    <Typography fontWeight="bold" textColor="warning700">
      还不能办理，请先补齐：
    </Typography>
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
      {missing.map(({ fact, field, message }) => {
        const tab = tabOf(field);
        return (
          <Flex key={`${fact}-${field}`} tag="li" justifyContent="space-between" gap={3}>
            <Typography>{message}</Typography>
            {tab ? <TextButton onClick={() => onGo(tab)}>去看看</TextButton> : null}
          </Flex>
        );
      })}
    </Flex>
  </Box>
);

export function ActionDialog({ case: theCase, offered, onMoved, onStale, onGo, onClose }: Props) {
  const form = ACTION_FORMS[offered.action];
  const [given, setGiven] = useState<Given>(() => startOf({ asks: form.asks, case: theCase }));
  const [isSure, setSure] = useState(false);
  const { act, isSending, refused } = useAction({ case: theCase, onMoved, onStale });
  const blocked = obstacles(offered);
  const lacks = lacking(form.asks, given);
  const isWide = form.asks.some(({ kind }) => kind === 'mediators');

  return (
    <FormDialog
      title={offered.label}
      says={form.says}
      submit={offered.label}
      danger={form.danger}
      shape={isWide ? 'wide' : 'dialog'}
      disabled={blocked.length > 0 || lacks.length > 0 || (form.danger === true && !isSure)}
      isSending={isSending}
      refused={refused}
      onSubmit={() => void act(offered.action, offered.label, toBody(given))}
      onClose={onClose}
    >
      {blocked.length > 0 ? (
        <Missings missing={blocked} onGo={onGo} />
      ) : (
        <>
          {offered.action === 'decide-extension' && theCase.extension ? (
            <ExtensionAsked extension={theCase.extension} />
          ) : null}
          {form.asks.map((ask) => (
            <AskField
              key={ask.name}
              ask={ask}
              case={theCase}
              given={given}
              onGive={(part) => setGiven((old) => ({ ...old, ...part }))}
            />
          ))}
          {form.danger ? (
            <Checkbox checked={isSure} onCheckedChange={(on) => setSure(on === true)}>
              我已核对，确认{offered.label}
            </Checkbox>
          ) : null}
          {lacks.length > 0 ? (
            <Typography variant="pi" textColor="neutral600">
              还要填写：{lacks.join('、')}
            </Typography>
          ) : null}
        </>
      )}
    </FormDialog>
  );
}
