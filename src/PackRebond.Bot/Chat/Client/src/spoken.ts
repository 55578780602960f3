import { type Activity, filesOf, suggestionsOf, wordsOf } from './activity';
import { heardWords, writtenWords } from './markdown';
import { texts } from './texts';

/** One message as a screen reader says it: the author first, each line as a sentence, then what can be chosen. */
export function spoken(author: string, words: string, labels: readonly string[] = []): string {
  const lines = heardWords(words).split('\n').map(line => line.trim()).filter(Boolean)
    .map(line => /[.!?…:;,]$/.test(line) ? line : `${line}.`);
  return [`${author} :`, ...lines, ...(labels.length > 0 ? [texts.choices(labels.join(', '))] : [])].join(' ');
}

export function labelsOf(activity: Activity, cardLabels: readonly string[]): readonly string[] {
  return [...new Set([...cardLabels, ...filesOf(activity).map(() => texts.keep), ...suggestionsOf(activity).map(s => s.title)])];
}

/** One message in the text file that the person can keep. */
export function written(author: string, activity: Activity): string {
  return `${author} :\n${writtenWords(wordsOf(activity))}\n`;
}
