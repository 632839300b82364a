/** An application while it is filled in: loaded, kept on the server as one types, never lost between two steps. */
import { computed, ref, shallowRef, watch } from 'vue';
import { type ApplicationTemplateView, type CaseView, fromWire, isRefusal } from '@tiaohe/config';
import { loadTemplate } from '@/api/centre';
import { createCase, loadCase, saveCase } from '@/api/cases';
import { explain } from '@/feedback/tell';
import { fromCase, toDraft, type Application } from './draft';
import { emptyRespondent, type RespondentDraft } from './respondents';
import { fieldsOfSections, sectionsOf } from './sections';

const SAVE_AFTER_MS = 1_200;
export type SaveState = 'untouched' | 'waiting' | 'saving' | 'saved' | 'failed';

export function useApplication() {
  const view = shallowRef<CaseView | null>(null);
  const template = shallowRef<ApplicationTemplateView | null>(null);
  const application = ref<Application>({ category: '', values: {}, respondents: [] });
  /** The other side as the server last gave it, to know whether it was touched. */
  const loaded = shallowRef<RespondentDraft[]>([]);
  const saveState = ref<SaveState>('untouched');
  const problem = ref('');
  const sections = computed(() => sectionsOf(template.value));
  let isWatching = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  async function open({ id, category }: { id?: string; category?: string }): Promise<void> {
    isWatching = false;
    view.value = id ? await loadCase(id) : null;
    const code = view.value?.category.code ?? category ?? '';
    template.value = await loadTemplate({ category: code });
    application.value = view.value
      ? fromCase(view.value, sections.value)
      : { category: code, values: fromWire(fieldsOfSections(sections.value), {}), respondents: [] };
    if (application.value.respondents.length === 0) application.value.respondents = [emptyRespondent()];
    loaded.value = application.value.respondents.map((row) => ({ ...row }));
    // Watchers run after this turn; what was loaded is no change.
    setTimeout(() => {
      isWatching = true;
    });
  }

  async function write(): Promise<void> {
    const draft = toDraft({ application: application.value, sections: sections.value, loaded: loaded.value });
    saveState.value = 'saving';
    try {
      const held = view.value;
      view.value = held
        ? await saveCase({ id: held.id, draft: { ...draft, revision: held.revision } })
        : await createCase(draft);
      saveState.value = saveState.value === 'saving' ? 'saved' : saveState.value;
      problem.value = '';
    } catch (error) {
      saveState.value = 'failed';
      problem.value = explain(error);
      // Somebody saved elsewhere: the next try goes on from their revision, with what is on this screen.
      if (isRefusal(error) && error.code === 'CASE_MOVED' && view.value)
        view.value = await loadCase(view.value.id).catch(() => view.value);
    }
  }

  /** Saves run one after another, since each needs the revision of the last. */
  async function save(): Promise<boolean> {
    clearTimeout(timer);
    while (running) await running;
    if (saveState.value === 'waiting' || saveState.value === 'failed' || !view.value) {
      running = write().finally(() => {
        running = null;
      });
      await running;
    }
    return saveState.value !== 'failed';
  }

  watch(
    application,
    () => {
      if (!isWatching) return;
      saveState.value = 'waiting';
      clearTimeout(timer);
      timer = setTimeout(() => void save(), SAVE_AFTER_MS);
    },
    { deep: true },
  );

  return { view, template, sections, application, loaded, saveState, problem, open, save };
}
