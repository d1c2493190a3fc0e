/** Office.js's own object behind Office.addin.showAsTaskpane: is the page of the runtime seen or not? */
import { invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';

export class AppRuntimeService implements HostObject {
  readonly kind = 'AppRuntimeService';
  SetAppRuntimeState(state: unknown): void {
    if (state !== 'Visible' && state !== 'Background' && state !== 'Inactive')
      throw invalidArgument('AppRuntimeService');
  }
}
