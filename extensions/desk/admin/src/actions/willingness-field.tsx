/** How each party answered, by which channel: the record that a person made of a talk. */
import { Box, Flex, Typography } from '@strapi/design-system';
import { options, PARTY_SIDES, WILLINGNESS, type CaseView, type Id, type Willingness } from '@tiaohe/config';
import { ChoiceField, TextField } from '../parts/fields';

export type PartyAnswer = { id: Id; willingness: Willingness; channel: string; note: string };
const CHANNELS = [
  { value: 'phone', label: '电话' },
  { value: 'visit', label: '当面' },
  { value: 'message', label: '短信或微信' },
  { value: 'letter', label: '书面' },
];
const ANSWERS = options(WILLINGNESS).filter(({ value }) => value !== 'unknown');

type Props = {
  case: CaseView;
  wish: 'willing' | 'unwilling';
  value: unknown;
  onGive(parties: PartyAnswer[]): void;
};

export function WillingnessField({ case: theCase, wish, value, onGive }: Props) {
  const answers = Array.isArray(value) ? (value as PartyAnswer[]) : [];
  const change = (id: Id, part: Partial<PartyAnswer>) =>
    onGive(answers.map((answer) => (answer.id === id ? { ...answer, ...part } : answer)));
  const isMet =
    wish === 'willing'
      ? answers.every(({ willingness }) => willingness === 'willing')
      : answers.some(({ willingness }) => willingness === 'unwilling');
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {answers.map((answer) => {
        const party = theCase.parties.find(({ id }) => id === answer.id);
        return (
          <Box key={answer.id} borderColor="neutral150" hasRadius padding={3}>
            <Typography fontWeight="bold">
              {party ? `${PARTY_SIDES[party.side]}：${party.name}` : ''}
            </Typography>
            <Flex gap={3} paddingTop={2} alignItems="flex-start">
              <ChoiceField
                name={`${answer.id}.willingness`}
                label="意愿"
                value={answer.willingness === 'unknown' ? '' : answer.willingness}
                options={ANSWERS}
                placeholder="未询问"
                onValue={(word) => change(answer.id, { willingness: word as Willingness })}
              />
              <ChoiceField
                name={`${answer.id}.channel`}
                label="联系方式"
                value={answer.channel}
                options={CHANNELS}
                onValue={(channel) => change(answer.id, { channel })}
              />
              <TextField
                name={`${answer.id}.note`}
                label="说明"
                value={answer.note}
                onValue={(note) => change(answer.id, { note })}
              />
            </Flex>
          </Box>
        );
      })}
      {isMet ? null : (
        <Typography variant="pi" textColor="warning700">
          {wish === 'willing' ? '要各方都愿意，才能进入待立案。' : '要至少一方明确不愿意，才能这样办理。'}
        </Typography>
      )}
    </Flex>
  );
}
