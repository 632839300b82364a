/** Every task that is done off the thread, what goes in and what comes out. Who does each stands in wiring/all-tasks. */
import type { ErrorCode, Paragraph } from '@tiaohe/config';
import type { Refusal } from '../http/refusal';
import type { DocumentData } from './document-data';

export type Ink = 'drawn' | 'blank' | 'broken';

export type Filled = { file: Buffer; missing: string[] };

export type Inspection = { placeholders: string[]; unknown: string[] };

export type SheetRows = { name: string; rows: string[][] };

export type Tasks = {
  /** Whether anything is drawn on this PNG. */
  'signature.ink': (png: Uint8Array) => Promise<Ink>;
  'template.inspect': (file: Uint8Array) => Promise<Inspection>;
  'template.fill': (asked: { file: Uint8Array; data: DocumentData }) => Promise<Filled>;
  'document.read': (file: Uint8Array) => Promise<Paragraph[]>;
  /** The tables of a file to be imported. */
  'table.read': (file: Uint8Array) => Promise<SheetRows[]>;
};
export type TaskName = keyof Tasks;
export type TaskInput<N extends TaskName> = Parameters<Tasks[N]>[0];
export type TaskResult<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>;

export type Ordered = { name: TaskName; input: unknown };

export type Crossed =
  | { ok: true; value: unknown }
  | { ok: false; code: ErrorCode; details: Refusal['details'] }
  | { ok: false; fault: string };
