/** The dialog of one action: what it does, what is still missing, what it asks, and a second look where it hurts. */
import { Box, Checkbox, Flex, TextButton, Typography } from '@strapi/design-system';
import type { CaseView, Missing, OfferedAction } from '@tiaohe/config';
import { useState } from 'react';
import { useForm } from '../hooks/use-form';
import { FormDialog } from '../parts/form-dialog';
import { FormFields, StillLacking } from '../parts/form-fields';
import { toBody, unpicked, type Given } from './action-form';
import { ACTION_FORMS } from './action-forms';
import { ExtensionAsked } from './extension-asked';
import { obstacles, tabOf } from './obstacles';
import { PickField } from './pick-field';
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
  const about = ACTION_FORMS[offered.action];
  const [picked, setPicked] = useState<Given>(() => startOf({ pick: about.pick, case: theCase }));
  const [isSure, setSure] = useState(false);
  const { act, isSending, refused } = useAction({ case: theCase, onMoved, onStale });
  const form = useForm({ fields: about.fields, refused });
  const blocked = obstacles(offered);
  const missing = unpicked(about.pick, picked);

  return (
    <FormDialog
      title={offered.label}
      says={about.says}
      submit={offered.label}
      danger={about.danger}
      shape={about.pick?.kind === 'mediators' ? 'wide' : 'dialog'}
      disabled={
        blocked.length > 0 || missing.length > 0 || !form.isWhole || (about.danger === true && !isSure)
      }
      isSending={isSending}
      refused={refused}
      onSubmit={() => void act(offered.action, offered.label, toBody({ ...picked, ...form.body() }))}
      onClose={onClose}
    >
      {blocked.length > 0 ? (
        <Missings missing={blocked} onGo={onGo} />
      ) : (
        <>
          {offered.action === 'decide-extension' && theCase.extension ? (
            <ExtensionAsked extension={theCase.extension} />
          ) : null}
          {about.pick ? (
            <PickField
              pick={about.pick}
              case={theCase}
              given={picked}
              onGive={(part) => setPicked((old) => ({ ...old, ...part }))}
            />
          ) : null}
          {about.fields.length > 0 ? <FormFields form={form} /> : null}
          {about.danger ? (
            <Checkbox checked={isSure} onCheckedChange={(on) => setSure(on === true)}>
              我已核对，确认{offered.label}
            </Checkbox>
          ) : null}
          <StillLacking labels={[...missing, ...form.lacks]} />
        </>
      )}
    </FormDialog>
  );
}
