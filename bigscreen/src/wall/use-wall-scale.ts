/**
 * Fits the 1920 × 1080 design into the window: one rem is a hundred design pixels, so everything is drawn at its real
 * size and stays sharp. The shorter side decides; what is left over stays dark.
 */
import { onBeforeUnmount, ref, type Ref } from 'vue';
import { scaleOf, type Scale } from '../charts/scale';

const DESIGN = { width: 1920, height: 1080 };

export function useWallScale(): Ref<Scale> {
  const fit = () => Math.min(innerWidth / DESIGN.width, innerHeight / DESIGN.height);
  const scale = ref<Scale>(scaleOf(fit()));
  const apply = () => {
    const ratio = fit();
    document.documentElement.style.fontSize = `${ratio * 100}px`;
    scale.value = scaleOf(ratio);
  };
  apply();
  addEventListener('resize', apply);
  onBeforeUnmount(() => {
    removeEventListener('resize', apply);
    document.documentElement.style.fontSize = '';
  });
  return scale;
}
