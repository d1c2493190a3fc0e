/** One line of JSON for each request and timer: numbers, ids and codes, nothing of what people typed. */
import type { Logger } from 'pino';
import { faultOf } from './fault';
import type { Service } from './service';

export function reportTo(logger: Pick<Logger, 'info' | 'error'>): Service['report'] {
  return (entry, error) => {
    if (error === undefined) logger.info(entry);
    else logger.error({ ...entry, fault: faultOf(error) });
  };
}
