/** A mediator as the form holds it, and as the server takes it. */
import { normalisePhone, type MediatorState, type MediatorView } from '@tiaohe/config';
import type { MediatorInput } from '../api/mediators';

export type MediatorForm = Record<
  | 'name'
  | 'phone'
  | 'idNumber'
  | 'organisation'
  | 'number'
  | 'title'
  | 'profession'
  | 'qualification'
  | 'languages'
  | 'appointedOn'
  | 'arrivedOn'
  | 'termEndsOn'
  | 'introduction',
  string
> & { expertise: string[]; workState: MediatorState };

/** Phone and identity number come masked or not at all: an empty field leaves them as they are. */
export const startOf = (mediator: MediatorView | null): MediatorForm => ({
  name: mediator?.name ?? '',
  phone: '',
  idNumber: '',
  organisation: mediator?.organisation?.id ?? '',
  number: mediator?.number ?? '',
  title: mediator?.title ?? '',
  profession: mediator?.profession ?? '',
  qualification: mediator?.qualification ?? '',
  languages: mediator?.languages.join('、') ?? '',
  appointedOn: mediator?.appointedOn ?? '',
  arrivedOn: mediator?.arrivedOn ?? '',
  termEndsOn: mediator?.termEndsOn ?? '',
  introduction: mediator?.introduction ?? '',
  expertise: mediator?.expertise ?? [],
  workState: mediator?.workState ?? 'active',
});

const words = (text: string): string[] => text.split(/[、,，\s]+/).filter(Boolean);
const orNull = (text: string): string | null => text.trim() || null;

export const toInput = (form: MediatorForm): MediatorInput => ({
  name: form.name.trim(),
  ...(form.phone ? { phone: normalisePhone(form.phone) } : {}),
  ...(form.idNumber ? { idNumber: form.idNumber.trim() } : {}),
  organisation: orNull(form.organisation),
  number: orNull(form.number),
  title: orNull(form.title),
  profession: orNull(form.profession),
  qualification: orNull(form.qualification),
  languages: words(form.languages),
  appointedOn: orNull(form.appointedOn),
  arrivedOn: orNull(form.arrivedOn),
  termEndsOn: orNull(form.termEndsOn),
  expertise: form.expertise,
  workState: form.workState,
  introduction: orNull(form.introduction),
});
