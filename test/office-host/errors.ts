/** How does the host refuse? With the codes that Excel's API documents, and loudly where it does not know a member. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location: string = '',
  ) {
    super(message);
  }
}

/** Never a silent success: a member that nobody has written here stops the test and names itself. */
export const notImplemented = (member: string): HostError =>
  new HostError('NotImplemented', `the office host of the tests has no ${member}`, member);

export const invalidArgument = (location: string, message = 'The argument is invalid or missing.'): HostError =>
  new HostError('InvalidArgument', message, location);
