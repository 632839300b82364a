/** The design system's modal centres itself; a drawer stands at the right edge, full height, and fills a phone. */
import { css } from 'styled-components';

export const drawerStyle = css`
  position: fixed;
  inset: 0 0 0 auto;
  transform: none;
  translate: none;
  width: min(640px, 100vw);
  max-width: 100vw;
  height: 100dvh;
  max-height: 100dvh;
  border-radius: 0;
  animation: none;
`;
