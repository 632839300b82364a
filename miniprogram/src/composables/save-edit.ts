/** Saves upon the revision that was seen. Where somebody was faster, the person sees both values and says which one stays. */
import type { Revision } from '@tiaohe/config';
import { isRefusal } from '@/api/transport';
import { ask } from '@/feedback/tell';
import type { FormField } from '@/form/fields';
import { fieldOf, sayConflict } from '@/form/say-conflict';

/** @returns what to tell the person. */
export async function saveEdit({
  revision,
  keys,
  fields,
  send,
}: {
  revision: Revision;
  /** What the person has changed. */
  keys: readonly string[];
  fields: readonly FormField[];
  send(keys: readonly string[], revision: Revision): Promise<unknown>;
}): Promise<string> {
  try {
    await send(keys, revision);
    return '已保存';
  } catch (problem) {
    if (!isRefusal(problem) || !problem.changed) throw problem;
    const { changed } = problem;
    const theirs = new Set(changed.conflicts.map(fieldOf));
    const isMine =
      theirs.size === 0 ||
      (await ask({
        title: '刚刚有人改过',
        text: sayConflict(changed, fields),
        yes: '用我的',
        no: '用现在的',
      }));
    const left = isMine ? keys : keys.filter((key) => !theirs.has(key));
    if (left.length > 0) return saveEdit({ revision: changed.revision, keys: left, fields, send });
    return '没有改动，保留现在的内容';
  }
}
