/** The circular's papers as files: the document itself, its one-page summary, and the units' confirmation sheets. */
import { officialDocx } from '../../document/official';
import { briefPaper } from '../../shared/circular/brief-paper';
import { periodIn } from '../../shared/circular/circular-figures';
import { circularPaper } from '../../shared/circular/circular-paper';
import { confirmationPaper } from '../../shared/circular/confirmation-paper';
import type { Template } from '../../shared/circular/template';
import type { CircularResult } from '../../shared/contract/circular';
import { circularTexts, periodText } from '../../shared/text/circular';
import type { Language } from '../../shared/text/sentence';

export interface MadeFile {
  /** With its ending, without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function circularFiles(
  result: CircularResult,
  template: Template,
  language: Language,
): Promise<readonly MadeFile[]> {
  const { files } = circularTexts[language];
  const period = periodText(periodIn(result.period), language);
  const named = async (name: string, paper: Parameters<typeof officialDocx>[0]): Promise<MadeFile> => ({
    name: `${period}${language === 'zh' ? '' : ' '}${name}.docx`,
    bytes: await officialDocx(paper),
  });
  return [
    await named(files.circular, circularPaper(result, template, language)),
    await named(files.brief, briefPaper(result, template, language)),
    await named(files.confirmations, confirmationPaper(result, language)),
  ];
}
