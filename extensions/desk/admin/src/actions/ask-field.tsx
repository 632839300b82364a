/** One asked input, drawn by its kind. */
import { Field, Flex, Radio } from '@strapi/design-system';
import type { CaseView } from '@tiaohe/config';
import { AreaField, ChoiceField, TextField } from '../parts/fields';
import type { Ask, Given } from './action-form';
import { MediatorPicker } from './mediator-picker';
import { RemarksField } from './remarks-field';
import { SurvivorField } from './survivor-field';
import { WillingnessField } from './willingness-field';

type Props = { ask: Ask; case: CaseView; given: Given; onGive(part: Given): void };
const asText = (value: unknown) => (typeof value === 'string' ? value : '');

export function AskField({ ask, case: theCase, given, onGive }: Props) {
  const { name, label, required } = ask;
  const value = given[name];
  const give = (next: unknown) => onGive({ [name]: next });
  switch (ask.kind) {
    case 'area':
      return (
        <AreaField
          name={name}
          label={label}
          required={required}
          value={asText(value)}
          onValue={give}
          placeholder={ask.placeholder}
          rows={3}
        />
      );
    case 'choice':
      return (
        <ChoiceField
          name={name}
          label={label}
          required={required}
          value={asText(value)}
          onValue={give}
          options={ask.options}
        />
      );
    case 'days':
      return (
        <TextField
          name={name}
          label={label}
          required={required}
          type="number"
          value={typeof value === 'number' ? String(value) : ''}
          onValue={(text) => give(/^\d{1,3}$/.test(text) ? Number(text) : undefined)}
        />
      );
    case 'decision':
      return (
        <Field.Root name={name} required>
          <Field.Label>{label}</Field.Label>
          <Radio.Group
            value={value === true ? 'yes' : value === false ? 'no' : ''}
            onValueChange={(word) => give(word === 'yes')}
            aria-label={label}
          >
            <Flex gap={6}>
              <Radio.Item value="yes">{ask.yes}</Radio.Item>
              <Radio.Item value="no">{ask.no}</Radio.Item>
            </Flex>
          </Radio.Group>
        </Field.Root>
      );
    case 'remarks':
      return <RemarksField case={theCase} about={ask.about} onGive={give} />;
    case 'mediators':
      return <MediatorPicker case={theCase} given={given} onGive={onGive} />;
    case 'willingness':
      return <WillingnessField case={theCase} wish={ask.wish} value={value} onGive={give} />;
    case 'survivor':
      return <SurvivorField case={theCase} value={asText(value)} onGive={give} />;
  }
}
