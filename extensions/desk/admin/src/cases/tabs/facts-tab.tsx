/** 案情: what happened and what is asked. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { sayAnswer } from '@tiaohe/config';
import { useState } from 'react';
import { showTime } from '../../format/show-time';
import { showMoney } from '../../format/show-value';
import { useTemplate } from '../../hooks/use-template';
import { Facts, type Fact } from '../../parts/facts';
import { EditDialog } from './edit-dialog';
import type { TabProps } from '../page/tab-props';

export function FactsTab({ case: theCase, onChanged }: TabProps) {
  const { extra, labelOf } = useTemplate(theCase.category.code);
  const [isEditing, setEditing] = useState(false);
  const own: Fact[] = [
    { label: '发生时间', value: showTime(theCase.occurredAt) },
    { label: '发生地点', value: theCase.place },
    { label: '涉及金额', value: showMoney(theCase.amount) },
    ...(theCase.agreementAmount === null
      ? []
      : [{ label: '协议金额', value: showMoney(theCase.agreementAmount) }]),
    ...(theCase.organisation ? [{ label: '承办机构', value: theCase.organisation.name }] : []),
  ];
  const answers = Object.entries(theCase.fields).map(([key, value]) => ({
    label: labelOf(key),
    value: sayAnswer(extra.find((field) => field.key === key) ?? { type: 'text' }, value) ?? '',
  }));
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {theCase.isEditable ? (
        <Box>
          <Button variant="tertiary" size="S" startIcon={<Pencil />} onClick={() => setEditing(true)}>
            修改案情
          </Button>
        </Box>
      ) : null}
      <Box>
        <Typography variant="sigma" textColor="neutral600">
          纠纷经过
        </Typography>
        <Typography tag="p" style={{ whiteSpace: 'pre-wrap', lineHeight: 1.7 }}>
          {theCase.description || '没有填写'}
        </Typography>
      </Box>
      <Box>
        <Typography variant="sigma" textColor="neutral600">
          调解请求
        </Typography>
        <Typography tag="p" style={{ whiteSpace: 'pre-wrap', lineHeight: 1.7 }}>
          {theCase.claims || '没有填写'}
        </Typography>
      </Box>
      <Facts of={[...own, ...answers]} columns={2} />
      {isEditing ? (
        <EditDialog
          case={theCase}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            onChanged();
          }}
        />
      ) : null}
    </Flex>
  );
}
