/**
 * The three library components that our own ones wrap. Its published types are its sources, which do not pass our
 * compiler's index checks, so what we use of it is declared here.
 */
import type { DefineComponent } from 'vue';

type Popup = DefineComponent<{
  modelValue: boolean;
  position?: 'center' | 'top' | 'right' | 'bottom' | 'left';
  customClass?: string;
  safeAreaInsetBottom?: boolean;
  zIndex?: number;
  lockScroll?: boolean;
}>;
type Switch = DefineComponent<{
  modelValue: boolean;
  size?: string;
  activeColor?: string;
  onChange?: (event: { value: boolean }) => void;
}>;
type Rate = DefineComponent<{
  modelValue: number;
  size?: string;
  space?: string;
  activeColor?: string;
  color?: string;
  readonly?: boolean;
  onChange?: (event: { value: number }) => void;
}>;

declare module 'vue' {
  interface GlobalComponents {
    WdPopup: Popup;
    WdSwitch: Switch;
    WdRate: Rate;
  }
}
