/** A list that the product itself keeps (the blanks found in a template): to be read, never typed. */
import { Flex, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { Tag } from '../parts/tag';
import { FieldFrame, type FieldProps } from './field-frame';
import { wordsOf } from './sets';

export function WordsInput({ attribute: _, disabled: __, ...frame }: FieldProps) {
  const words = wordsOf(useField(frame.name).value);
  return (
    <FieldFrame {...frame} hint={frame.hint || '由系统从模板里读出，不能在这里修改'} error={undefined}>
      {words.length === 0 ? <Typography textColor="neutral600">没有</Typography> : null}
      <Flex gap={1} wrap="wrap" maxHeight="200px" overflow="auto">
        {words.map((word) => (
          <Tag key={word}>{word}</Tag>
        ))}
      </Flex>
    </FieldFrame>
  );
}
