/** A form of Strapi's whose save carries more than fields: each tick and each setting of it gets a name, so that two can be compared. */
import type { Fields } from '../merge-three';

/** As the dialog takes them (parts/conflict-choice.tsx). */
export type Words = {
  labels: Readonly<Record<string, string>>;
  say?(field: string, value: unknown): string | undefined;
};

/** GET of another address, as whoever has the form open. */
export type Read = (address: string) => Promise<Fields>;

export type Tree = {
  /** What the form was read as. */
  read(answer: Fields): Fields;
  /** What it wants to save, in the same names. */
  readBody(body: Fields): Fields;
  /** The body with these values in place of its own. */
  write(body: Fields, fields: Fields): Fields;
  /** What the names and values are called on the form. */
  words(asked: { path: string; fields: readonly Fields[]; read: Read }): Promise<Words>;
  /** A name that one side lacks is something that is not ticked there; otherwise the sides are silent about it. */
  isTicks: boolean;
  /** What the browser itself keeps of the form, brought to what was saved. */
  remember?(path: string, fields: Fields): void;
};

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const recordOf = (value: unknown): Fields => (isRecord(value) ? value : {});
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** The order in which things were ticked means nothing. */
export const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? [...(value as unknown[])].sort() : value;

/** Every name on every side; what a side does not tick is null there. */
export function alignTicks(sides: readonly Fields[]): Fields[] {
  const names = new Set(sides.flatMap((side) => Object.keys(side)));
  return sides.map((side) => Object.fromEntries([...names].map((name) => [name, side[name] ?? null])));
}

export const sayTick: NonNullable<Words['say']> = (_field, value) =>
  value === true ? '已勾选' : value === null || value === false ? '未勾选' : undefined;
