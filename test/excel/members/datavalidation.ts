import { invalidArgument, UnknownMember } from '../errors.ts'
import type { Range } from '../model/range.ts'
import {
  alertStyles,
  clearValidation,
  commonValidation,
  type ErrorAlert,
  isValid,
  type ListRule,
  type Prompt,
  refine,
  validate,
  validationType,
} from '../model/validation.ts'
import { Argument, describe } from './describe.ts'

/** The rules on what may be typed in a range: lists only. */
export const dataValidation = describe<Range>('DataValidation', {
  type: { get: validationType },
  rule: {
    get: cells => {
      const validation = commonValidation(cells)
      return validation ? { list: validation.rule } : validationType(cells) === 'None' ? {} : null
    },
    set: (cells, input) => validate(cells, readRule(input)),
  },
  ignoreBlanks: {
    get: cells => commonValidation(cells)?.ignoreBlanks ?? true,
    set: (cells, input) => refine(cells, { ignoreBlanks: input.truth() }),
  },
  errorAlert: {
    get: cells => commonValidation(cells)?.errorAlert ?? null,
    set: (cells, input) => refine(cells, { errorAlert: readErrorAlert(input) }),
  },
  prompt: {
    get: cells => commonValidation(cells)?.prompt ?? null,
    set: (cells, input) => refine(cells, { prompt: readPrompt(input) }),
  },
  valid: { get: isValid },
  clear: { act: clearValidation },
})

function readRule(input: Argument): ListRule {
  const { list, ...others } = fieldsOf(input)
  const other = Object.keys(others)[0]
  if (other !== undefined) throw new UnknownMember(`DataValidationRule.${other}`)
  const { source, inCellDropDown } = fieldsOf(new Argument(list))
  const text = new Argument(source).text()
  return { source: text, inCellDropDown: new Argument(inCellDropDown).truth() }
}

function readErrorAlert(input: Argument): ErrorAlert {
  const { showAlert, style, title, message } = fieldsOf(input)
  return {
    showAlert: new Argument(showAlert).truth(),
    style: new Argument(style).oneOf(alertStyles),
    title: new Argument(title).text(),
    message: new Argument(message).text(),
  }
}

/** Excel keeps at most 32 characters of title and 255 of message. */
function readPrompt(input: Argument): Prompt {
  const { showPrompt, title, message } = fieldsOf(input)
  const prompt = {
    showPrompt: new Argument(showPrompt).truth(),
    title: new Argument(title).text(),
    message: new Argument(message).text(),
  }
  if (prompt.title.length > 32 || prompt.message.length > 255) throw invalidArgument()
  return prompt
}

/** The fields of an object from the add-in, each still to be read. */
function fieldsOf(input: Argument): { [key: string]: unknown } {
  const json = input.json()
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {}
}
