/** How does Chinese text reach the storage emulator unharmed? */

// A body over 64 KiB reaches Azurite in chunks, and a chunk that ends within a character becomes U+FFFD in what is
// stored (Azurite #2670). Escaped, every character is one byte, and JSON says the same. Azure does not mind. A
// transaction's body it puts together before it reads it, so that is left as it is.

/** The part of the SDK's pipeline policies that is needed here; their types are not among its exports. */
interface Outgoing {
  body?: unknown;
  readonly url: string;
  readonly headers: { readonly delete: (name: string) => void };
}

export const asciiJson = {
  name: 'asciiJson',
  sendRequest<Request extends Outgoing, Response>(
    request: Request,
    next: (request: Request) => Promise<Response>,
  ): Promise<Response> {
    if (typeof request.body === 'string' && !request.url.endsWith('/$batch')) {
      request.body = escapeNonAscii(request.body);
      // The client counts the body anew where no length is given.
      request.headers.delete('Content-Length');
    }
    return next(request);
  },
};

/** Valid within JSON strings only, and there alone a request of the table service has such characters. */
export function escapeNonAscii(json: string): string {
  return json.replace(/[^\0-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
