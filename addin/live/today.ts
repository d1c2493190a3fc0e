/** Which day is it in China? */
import { localDateAt } from '../../shared/calendar';

export const today = (): string => localDateAt(new Date().toISOString()) ?? '';
