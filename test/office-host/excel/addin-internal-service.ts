/** Office.js's own object, through which it says that ribbon commands may come. */
import type { HostObject } from '../evaluate';

export class AddinInternalService implements HostObject {
  readonly kind = 'AddinInternalService';
  NotifyActionHandlerReady(): void {}
}
