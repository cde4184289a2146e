import questionsJson from '../../assets/catalog/questions.json' with { type: 'json' };
import { readBundled } from './read.ts';
import { type Need, Questions } from './schema.ts';

let loaded: Questions | undefined;

/** What to ask before ranking: the needs in the order of the form, and whom one writes to with the needs that this stands for. */
export function questions(): Questions {
  loaded ??= readBundled(Questions, [['questions.json', questionsJson]])[0];
  if (loaded === undefined) throw new Error('no questions');
  return loaded;
}

/** A need as it stands inside a sentence: "no phone number". */
export function wishOf(need: Need): string {
  return questions().needs.find(({ id }) => id === need)?.wish ?? need;
}
