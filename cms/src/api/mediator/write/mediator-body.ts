/** What staff say about a mediator (R24). A change leaves alone what it does not name. */
import {
  GENDERS,
  isResidentId,
  isMobile,
  MEDIATOR_STATES,
  normaliseIdNumber,
  normalisePhone,
  type Gender,
  type MediatorState,
} from '@tiaohe/config';
import { z } from 'zod';
import { personName } from '../../../platform/http/person-fields';
import { revision } from '../../../platform/revision/revision-input';

const text = (length: number) => z.string().trim().max(length).nullable();
const day = z
  .union([z.iso.date(), z.literal('')])
  .nullable()
  .transform((value) => value || null);

const someFields = z
  .object({
    name: personName,
    phone: z.string().transform(normalisePhone).refine(isMobile, '请填写 11 位手机号'),
    organisation: z.string().max(40).nullable(),
    number: text(40),
    gender: z.enum(Object.keys(GENDERS) as [Gender, ...Gender[]]).nullable(),
    idNumber: z
      .string()
      .transform(normaliseIdNumber)
      .refine((value) => value === '' || isResidentId(value), '身份证号不正确，请核对'),
    title: text(40),
    profession: text(60),
    qualification: text(120),
    languages: z.array(z.string().trim().min(1).max(30)).max(20),
    appointedOn: day,
    arrivedOn: day,
    termEndsOn: day,
    workState: z.enum(Object.keys(MEDIATOR_STATES) as [MediatorState, ...MediatorState[]]),
    expertise: z.array(z.string().max(60)).max(60),
    introduction: text(2_000),
  })
  .partial();
export const mediatorChangeBody = someFields.extend({ revision });
export const mediatorBody = someFields.required({ name: true, phone: true });
export type MediatorInput = z.infer<typeof mediatorBody>;
export type MediatorChange = z.infer<typeof someFields>;
