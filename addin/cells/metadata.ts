/** What does Excel show of our functions in Chinese? The generated metadata with names and words of `addin/text/cells.ts`; ids stay. */
import * as z from 'zod';
import { functionTexts, parameterTexts } from '../text/cells';

const metadata = z.looseObject({
  functions: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      parameters: z.array(z.looseObject({ name: z.string(), description: z.string() })),
    }),
  ),
});

/** Throws where a function or parameter has no words in Chinese. */
export function inChinese(metadataJson: string): string {
  const found = metadata.parse(JSON.parse(metadataJson));
  const functions = found.functions.map((one) => ({
    ...one,
    ...wordsOf(functionTexts, one.id),
    parameters: one.parameters.map((parameter) => ({ ...parameter, ...wordsOf(parameterTexts, parameter.name) })),
  }));
  return JSON.stringify({ ...found, functions }, null, 2);
}

function wordsOf<T>(words: Readonly<Record<string, T>>, key: string): T {
  const found = words[key];
  if (found === undefined) throw new Error(`no Chinese words for ${key}`);
  return found;
}
