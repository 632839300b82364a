/** Phones and identity numbers in free text, masked. The audit trail keeps none; what people typed as a reason may. */
import { maskIdNumber, maskPhone } from '@tiaohe/config';

const ID_NUMBER = /(?<!\d)[1-9]\d{16}[\dXx](?!\d)/g;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

export const maskText = (text: string): string =>
  text.replace(ID_NUMBER, (number) => maskIdNumber(number)).replace(MOBILE, (phone) => maskPhone(phone));
