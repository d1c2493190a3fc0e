/** How does what an editor was given come into the pane? Pasted, or dropped as a file. */
import JSZip from 'jszip';
import type { Frame, Page } from 'playwright-core';

export async function paste(pane: Page | Frame, text: string, box: 'intake' | 'adoption' = 'intake'): Promise<void> {
  await pane.locator(`#${box}-text`).evaluate((box, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** A Word document; nothing in it is packed, so that its text can be found in its bytes. */
export async function wordFile(...paragraphs: readonly string[]): Promise<number[]> {
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  zip.file('word/document.xml', `<w:document xmlns:w="${space}"><w:body>${body}</w:body></w:document>`);
  return [...(await zip.generateAsync({ type: 'uint8array', compression: 'STORE' }))];
}

export const drop = (
  pane: Page | Frame,
  ...files: readonly { readonly name: string; readonly bytes: readonly number[] }[]
): Promise<void> =>
  pane.locator('.intake').evaluate((target, given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of given) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
