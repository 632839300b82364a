/**
 * uni hands a page's query to it as attributes, and Vue passes those on to the page's frame: `?tab=…` would move the
 * side navigation, `?title=…` would let a link write its own heading. Pages read their query in onLoad and nowhere else.
 */
import type { ComponentInternalInstance, ComponentPublicInstance } from 'vue';

type Inside = ComponentInternalInstance & { $pageInstance?: unknown; inheritAttrs?: boolean };

export const keepQueryOut = {
  beforeCreate(this: ComponentPublicInstance): void {
    const inside = this.$ as Inside;
    if (inside.$pageInstance === inside) inside.inheritAttrs = false;
  },
};
