import { createInterface } from 'node:readline/promises';
import type { Understood } from './choices.ts';
import { oneOf } from './choices.ts';

/** Questions and answers at a terminal, or from a pipe with one answer to a line. */
export interface Dialogue {
  say: (text: string) => void;
  /** Asks until the answer is understood. An empty answer takes the proposal, if there is one. */
  ask: <T>(question: string, understand: (answer: string) => Understood<T>, proposal?: string) => Promise<T>;
  end: () => void;
}

/**
 * A dialogue on two streams. It reads line by line and not with `question()`, which loses the lines of a pipe that
 * arrive before they are asked for. Throws when the answers end too early.
 */
export function dialogueOn(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Dialogue {
  const terminal = input.isTTY && output.isTTY;
  const reader = createInterface({ input, output, terminal, prompt: '> ' });
  const lines = reader[Symbol.asyncIterator]();
  const say = (text: string) => output.write(`${text}\n`);
  return {
    say,
    async ask(question, understand, proposal) {
      say(`\n${question}${proposal === undefined ? '' : `\n(Enter alone takes ${proposal})`}`);
      for (;;) {
        reader.prompt();
        const line = await lines.next();
        if (line.done === true)
          throw new Error('The answers ended before the last question. Nothing was written.');
        // What was typed shows at a terminal by itself; the record of a piped dialogue would lack its line breaks.
        if (!terminal) say(line.value);
        const understood = understand(
          line.value.trim() === '' && proposal !== undefined ? proposal : line.value,
        );
        if ('value' in understood) return understood.value;
        say(understood.fault);
      }
    },
    end: () => {
      reader.close();
    },
  };
}

/** Something to choose: its id counts, its label is shown. */
export interface Choice<T extends string = string> {
  id: T;
  label: string;
}

/** Asks for one of several choices, by number or id. */
export function choose<T extends string>(
  { ask }: Dialogue,
  question: string,
  choices: readonly Choice<T>[],
  proposal?: T,
): Promise<T> {
  const ids = choices.map(({ id }) => id);
  const list = numbered(choices.map(({ label }) => label));
  return ask(`${question}\n${list}`, (answer) => oneOf(answer, ids), proposal);
}

export const numbered = (labels: readonly string[]): string =>
  labels.map((label, index) => `${String(index + 1).padStart(4)}  ${label}`).join('\n');
