/** The other side of every vendor: what a phone receives, what a person answers, what time it is. */
import { until } from '../../testing/until';

type Message = { id: string; text: string };
type Call = { id: string; endedAt?: string | null };
export type Answered = { at: number };

export function sandboxOf(url: string) {
  const read = async <T>(path: string): Promise<T> =>
    ((await (await fetch(`${url}/sandbox/api${path}`)).json()) as { data: T }).data;
  async function write(path: string, body: object): Promise<Answered> {
    const response = await fetch(`${url}/sandbox/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return { at: Date.now() };
  }
  const textsTo = (phone: string) => read<Message[]>(`/messages?to=${phone}`);

  return {
    /** What the next text message to this phone says, in the words that match. */
    async nextText(phone: string, ask: () => Promise<unknown>, words: RegExp): Promise<string> {
      const before = new Set((await textsTo(phone)).map(({ id }) => id));
      await ask();
      return until(
        async () => {
          const fresh = (await textsTo(phone)).find(({ id, text }) => !before.has(id) && words.test(text));
          return fresh && words.exec(fresh.text)?.[0];
        },
        `a text message to ${phone} with ${String(words)}`,
      );
    },
    textTo: (phone: string, words: RegExp) =>
      until(
        async () => {
          const found = (await textsTo(phone)).map(({ text }) => words.exec(text)?.[0]);
          return found.find((word) => word !== undefined);
        },
        `a text message to ${phone} with ${String(words)}`,
      ),
    async answerCall(phone: string, outcome: string): Promise<Answered> {
      const call = await until(
        async () => (await read<Call[]>(`/calls?to=${phone}`)).find(({ endedAt }) => !endedAt),
        `a call to ${phone}`,
      );
      return write(`/calls/${call.id}/answer`, { outcome });
    },
    now: async () => new Date((await read<{ now: string }>('/clock')).now),
    setClock: (now: Date) => write('/clock', { now: now.toISOString() }),
  };
}
export type Sandbox = ReturnType<typeof sandboxOf>;
