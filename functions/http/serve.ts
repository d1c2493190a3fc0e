/** Registers every operation of the contract as an HTTP trigger. */
import { app } from '@azure/functions';
import { type OperationName, operations } from '../../shared/contract/operations';
import type { Service } from '../service';
import { answerRequest } from './answer-request';

export function serve(service: Service): void {
  for (const name of Object.keys(operations) as OperationName[]) {
    const { method, path } = operations[name];
    app.http(name, {
      methods: [method],
      route: path,
      // Who may ask is decided by the operation, not by a key of the host.
      authLevel: 'anonymous',
      handler: (request) => answerRequest(service, name, request),
    });
  }
}
