/** Instants from outside: ISO 8601 with an offset, or a day, which begins at midnight in Shanghai. */
import { instantOf } from '@tiaohe/config';
import { z } from 'zod';

/** A `+` that was not encoded in a query arrives as a space. */
const mendPlus = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim().replace(/ (?=\d{2}:?\d{2}$)/, '+') : value;

const instant = z.iso.datetime({ offset: true, error: '请填写日期和时间' });
const day = z.iso.date().transform((text) => instantOf(text));

export const moment = z.preprocess(
  mendPlus,
  z.union([instant, day]).transform((text) => new Date(text)),
);
