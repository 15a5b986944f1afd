/** Questions on a terminal. */
import type { Interface } from 'node:readline';

/** The input has ended, or Control-C was pressed, before a question was answered. */
export class NoAnswer extends Error {}

/**
 * Returns a function that asks a question and resolves to the next line. All lines go through one
 * iterator, which keeps them: those typed or pasted ahead answer the questions to come.
 *
 * @throws NoAnswer (the function) if the input has ended
 */
export function asker(terminal: Interface): (question: string) => Promise<string> {
  const lines = terminal[Symbol.asyncIterator]();
  let open = true;
  terminal.once('close', () => (open = false));
  return async (question) => {
    terminal.setPrompt(question);
    // After the end of the input, earlier lines may still answer.
    if (open) terminal.prompt();
    const { value, done } = await lines.next();
    if (done) throw new NoAnswer();
    return value as string;
  };
}
