/** What `npm run new` asks for where a flag is missing. */
import { ACTIONS, RETRIES } from '../../catalog/types.ts';
import { DRAFT_FIELDS, type Draft, type DraftField } from './draft.ts';

/** A question about a field. */
interface Question {
  readonly text: string;
  readonly needed: boolean;
  /** The only answers there are; empty where any text will do. */
  readonly choices: readonly string[];
}

/** The questions about a row of a catalog whose vendor gives statuses, or does not. */
export function questionsFor(
  statuses: boolean,
  categories: readonly string[],
): Readonly<Record<DraftField, Question>> {
  const free = (text: string, needed: boolean): Question => ({ text, needed, choices: [] });
  return {
    status: free('HTTP status', statuses),
    message: free("The vendor's message, letter for letter", true),
    description: free("The vendor's description", false),
    solution: free("The vendor's solution", false),
    category: { text: 'Category', needed: true, choices: categories },
    action: { text: 'Who has to act', needed: true, choices: ACTIONS },
    retry: { text: 'Does repeating help', needed: false, choices: RETRIES },
  };
}

/** The needed fields that a draft lacks. A description can stand for the message. */
export function missing(
  draft: Draft,
  questions: Readonly<Record<DraftField, Question>>,
): DraftField[] {
  return DRAFT_FIELDS.filter(
    (name) => questions[name].needed && !draft[name] && !(name === 'message' && draft.description),
  );
}

/**
 * Asks for every field that the draft lacks, again where the answer cannot be taken.
 *
 * @param ask puts a question and gives the answer
 * @param tell says why an answer is not taken
 */
export async function askForRest(
  draft: Draft,
  questions: Readonly<Record<DraftField, Question>>,
  ask: (question: string) => Promise<string>,
  tell: (text: string) => void,
): Promise<Draft> {
  const answers: Partial<Record<DraftField, string>> = { ...draft };
  for (const name of DRAFT_FIELDS) {
    const { text, choices } = questions[name];
    const needed = missing(answers, questions).includes(name);
    const hint = choices.length ? ` (${choices.join(', ')})` : '';
    const may = needed ? '' : ', or nothing';
    while (answers[name] === undefined) {
      const answer = (await ask(`${text}${hint}${may}: `)).trim();
      if (answer === '' && needed) tell('This is needed.');
      else if (answer && choices.length && !choices.includes(answer)) {
        tell(`"${answer}" is none of these.`);
      } else answers[name] = answer;
    }
  }
  return answers;
}
