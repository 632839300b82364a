/**
 * Saves upon the revision that was seen. Where something was changed meanwhile, also by the person at another device, both
 * values stand side by side and the person says field by field which one stays.
 */
import { ref } from 'vue';
import { type FormField, isRefusal, type RecordChanged, type Revision } from '@tiaohe/config';
import { conflictSides, type Choices, type ConflictSide } from '@/form/conflict-sides';

type Save = {
  revision: Revision;
  /** What the person has changed. */
  keys: readonly string[];
  send(keys: readonly string[], revision: Revision): Promise<unknown>;
};

export function useEdit(fields: () => readonly FormField[]) {
  const sides = ref<ConflictSide[]>([]);
  let take: ((choices: Choices | null) => void) | null = null;

  function answer(choices: Choices | null): void {
    sides.value = [];
    take?.(choices);
    take = null;
  }
  const askWhich = (asked: ConflictSide[]): Promise<Choices | null> =>
    new Promise((resolve) => {
      take = resolve;
      sides.value = asked;
    });

  async function settle({ keys, send }: Save, changed: RecordChanged): Promise<string | null> {
    const asked = conflictSides(changed, fields());
    const choices = asked.length > 0 ? await askWhich(asked) : {};
    if (!choices) return null;
    const left = keys.filter((key) => choices[key] !== 'theirs');
    return left.length > 0
      ? save({ revision: changed.revision, keys: left, send })
      : '没有改动，保留现在的内容';
  }

  /** @returns what to tell the person; null where they went back to the form, and nothing was saved. */
  async function save(edit: Save): Promise<string | null> {
    try {
      await edit.send(edit.keys, edit.revision);
      return '已保存';
    } catch (problem) {
      if (!isRefusal(problem) || !problem.changed) throw problem;
      return settle(edit, problem.changed);
    }
  }

  return { sides, answer, save };
}
