/** Asks at one of Strapi's own forms what our own pages ask in theirs: whose value stays, field by field. */
import type { FieldConflict } from '@tiaohe/config';
import { useState } from 'react';
import type { Choice, Edit } from '../hooks/use-edit';
import type { ConflictWords } from '../parts/conflict-choice';
import { FormDialog } from '../parts/form-dialog';
import { EachAlone } from './each-alone';
import type { Answer, LaidOut } from './lay-out';
import { drawApart, type Themes } from './panel-root';

type Choices = Edit['choices'];
type Props = {
  conflicts: FieldConflict[];
  /** Whose the other side is. */
  hand: Pick<FieldConflict, 'by' | 'at' | 'isOwn'>;
  sides: LaidOut;
  words: ConflictWords;
  onDone(answer: Answer): void;
};

function WhichDialog({ conflicts, hand, sides, words, onDone }: Props) {
  const [choices, setChoices] = useState<Choices>({});
  const choose = (fields: readonly string[], choice: Choice) =>
    setChoices((old) => ({ ...old, ...Object.fromEntries(fields.map((field) => [field, choice])) }));
  const edit: Edit = {
    conflict: { revision: 0, conflicts },
    choices,
    choose,
    isSettled: conflicts.every(({ field }) => choices[field] !== undefined),
    isSending: false,
    refused: null,
  };
  const isOfEach = sides.own.mine.length + sides.own.theirs.length > 0;
  return (
    <FormDialog
      title="两边都改了这条记录"
      says={
        isOfEach ? (
          <EachAlone sides={sides} hand={hand} words={words} onTheirs={() => onDone('theirs')} />
        ) : undefined
      }
      submit="保存"
      cancel="返回继续改"
      edit={edit}
      words={words}
      isSending={false}
      refused={null}
      onSubmit={() => onDone(choices)}
      onClose={() => onDone('back')}
    />
  );
}

export const askWhich = ({ themes, ...asked }: Omit<Props, 'onDone'> & { themes: Themes }): Promise<Answer> =>
  drawApart(themes, (done) => <WhichDialog {...asked} onDone={done} />);
