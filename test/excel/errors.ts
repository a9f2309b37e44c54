/** An error as Excel reports it to an add-in: `code` is what the add-in's code sees as `error.code`. */
export class ExcelError extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.name = 'ExcelError'
    this.code = code
    this.status = status
  }
}

/** The add-in asked for something this simulation does not know. The host records it, so that a test can fail on it. */
export class UnknownMember extends ExcelError {
  readonly member: string

  constructor(member: string) {
    super('ApiNotFound', `The API you are trying to use could not be found: ${member}`, 404)
    this.member = member
  }
}

export const itemNotFound = (): ExcelError =>
  new ExcelError('ItemNotFound', "The requested resource doesn't exist.", 404)

export const itemAlreadyExists = (): ExcelError =>
  new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409)

export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): ExcelError => new ExcelError('InvalidArgument', message)

export const accessDenied = (): ExcelError =>
  new ExcelError('AccessDenied', 'You cannot perform the requested operation.', 403)

export const invalidOperation = (message: string): ExcelError => new ExcelError('InvalidOperation', message)

export const invalidReference = (): ExcelError =>
  new ExcelError('InvalidReference', 'This reference is not valid for the current operation.')
