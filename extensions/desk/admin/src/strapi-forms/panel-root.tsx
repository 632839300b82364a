/** A root of its own for a dialog that belongs to none of the panel's pages, in the panel's colours. */
import { DesignSystemProvider } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { DefaultTheme } from 'styled-components';

export type Themes = Readonly<Record<'light' | 'dark', DefaultTheme>>;

/** As Strapi keeps it; without a choice it goes by the machine. */
const KEY = 'STRAPI_THEME';

function themeNow(themes: Themes): DefaultTheme {
  const chosen = localStorage.getItem(KEY);
  const isDark =
    chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  return themes[isDark ? 'dark' : 'light'];
}

/** Draws until the content says that it is done. */
export function drawApart<T>(themes: Themes, content: (done: (answer: T) => void) => ReactNode): Promise<T> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  return new Promise((resolve) => {
    const done = (answer: T) => {
      // React will not have a root taken away while it draws.
      setTimeout(() => {
        root.unmount();
        place.remove();
        resolve(answer);
      });
    };
    root.render(
      <DesignSystemProvider locale="zh-Hans" theme={themeNow(themes)}>
        {content(done)}
      </DesignSystemProvider>,
    );
  });
}
