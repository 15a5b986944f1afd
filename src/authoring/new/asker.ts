/** Questions on a terminal. */
import type { Interface } from 'node:readline';

/** The input has ended, or Control-C was pressed, before a question was answered. */
export class NoAnswer extends Error {}

/**
 * Gives a function that puts a question and gives the next line. Lines that were typed or pasted
 * before a question was put answer it: they are all read through one iterator, which keeps them.
 *
 * @throws NoAnswer (the function) where no line comes any more
 */
export function asker(terminal: Interface): (question: string) => Promise<string> {
  const lines = terminal[Symbol.asyncIterator]();
  let open = true;
  terminal.once('close', () => (open = false));
  return async (question) => {
    terminal.setPrompt(question);
    // Lines that came before the end of the input still answer what was not asked yet.
    if (open) terminal.prompt();
    const { value, done } = await lines.next();
    if (done) throw new NoAnswer();
    return value as string;
  };
}
