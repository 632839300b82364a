/** How large this view draws its charts, known to every panel below it. */
import { inject, type InjectionKey, type Ref } from 'vue';
import { scaleOf, type Scale } from '../charts/scale';

export const SCALE: InjectionKey<Ref<Scale>> = Symbol('scale');

export function useScale(): Ref<Scale> {
  const scale = inject(SCALE);
  if (!scale) throw new Error('A panel stands outside of a view that gives its scale');
  return scale;
}

export { scaleOf };
