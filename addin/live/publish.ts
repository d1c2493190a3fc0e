/** 发表: one workbook a unit, from the breakdown or the ledger that is open. */
import JSZip from 'jszip';
import { type Publishing, unitForms } from '../../shared/form/unit-form';
import { fail, ok, type Result } from '../../shared/result';
import type { Wanted } from '../../shared/sheet/reading/wanted';
import { periodText } from '../../shared/text/circular';
import { unitForms as texts } from '../../shared/text/unit-form';
import { formWorkbook } from '../workbook/form-workbook';
import type { MadeFile } from './circular-files';

export async function publish(
  records: readonly Wanted[],
  publishing: Publishing,
): Promise<Result<readonly MadeFile[]>> {
  const forms = unitForms(records, publishing);
  const asked = publishing.units ?? [];
  const unknown = asked.find((name) => !forms.some(({ unit }) => unit === name));
  if (unknown !== undefined) return fail({ code: 'unit-unknown', detail: { unit: unknown } });
  const words = texts[publishing.language];
  const files: MadeFile[] = [];
  const taken = new Set<string>();
  for (const form of forms) {
    files.push({ name: freeName(form.file, taken), bytes: await formWorkbook(form, words) });
  }
  return ok(files);
}

/** Names that every file system takes, none twice. */
function freeName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 120);
  let name = `${plain}.xlsx`;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain}-${number}.xlsx`;
  taken.add(name.toLowerCase());
  return name;
}

/** All of them in one file: a browser asks before it saves forty. */
export async function zipped(
  files: readonly MadeFile[],
  { period, language }: Pick<Publishing, 'period' | 'language'>,
): Promise<MadeFile> {
  const zip = new JSZip();
  for (const { name, bytes } of files) zip.file(name, bytes);
  const named = period ? periodText(period, language) : '';
  return { name: `${texts[language].zip(named)}.zip`, bytes: await zip.generateAsync({ type: 'uint8array' }) };
}
