/** The table of operations as an OpenAPI 3.1 document. */
import * as z from 'zod';
import { gotFile, sentFile } from './files';
import { type OperationName, operations } from './operations';
import { pathParameters } from './path-parameters';
import { problemBody } from './problem-body';

type Json = Readonly<Record<string, unknown>>;

export function openApi(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, Json>> = {};
  for (const name of Object.keys(operations) as OperationName[]) {
    const path = `/${operations[name].path}`;
    paths[path] = { ...paths[path], [operations[name].method.toLowerCase()]: describe(name) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tonglian', version },
    servers: [{ url: '/api' }],
    paths,
    components: {
      schemas: { Problem: schema(problemBody, 'output') },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function describe(name: OperationName): Json {
  const { path, summary, roles, query, body, output } = operations[name];
  const inPath = Object.entries(pathParameters(path).shape).map(([parameter, type]) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: schema(type, 'input'),
  }));
  const inQuery = Object.entries(query.shape).map(([parameter, type]) => ({
    name: parameter,
    in: 'query',
    required: !type.safeParse(undefined).success,
    schema: schema(type, 'input'),
  }));
  const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  return {
    operationId: name,
    summary,
    ...(roles === null
      ? { security: [] }
      : { security: [{ bearer: [] }], ...(roles === 'account' ? {} : { 'x-roles': roles }) }),
    parameters: [...inPath, ...inQuery, ...(body === sentFile ? [fileName] : [])],
    ...(body === null
      ? {}
      : { requestBody: { required: true, content: body === sentFile ? bytes : json(body, 'input') } }),
    responses: {
      '200': { description: 'OK', content: output === gotFile ? bytes : json(output, 'output') },
      default: { description: 'A problem (RFC 9457)', ...problem },
    },
  };
}

const json = (type: z.ZodType, io: 'input' | 'output'): Json => ({ 'application/json': { schema: schema(type, io) } });

const bytes: Json = { 'application/octet-stream': {} };

/** The name of a file that is sent: attachment; filename*=UTF-8''… */
const fileName: Json = { name: 'Content-Disposition', in: 'header', required: true, schema: { type: 'string' } };

function schema(type: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any' });
  return rest;
}
