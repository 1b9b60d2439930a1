// What a form says about an answer that cannot be sent: one sentence for each rule, in the language of the user.
import { wrongValue } from '../days.js';
import { say } from './field.js';

const isMissing = ({ type }, value) => value === undefined || value === null || value === false && type === 'checkbox'
  || typeof value === 'string' && !value.trim() || Array.isArray(value) && !value.length;

const problem = (field, value) => {
  const { type, validate: rules = {} } = field;
  if (isMissing(field, value)) {
    return rules.required ? say('required') : undefined;
  }
  if (type === 'datetime') {
    const wrong = wrongValue(value, field.subtype === 'datetime');
    return wrong && say(wrong);
  }
  if (type === 'number') {
    return typeof value !== 'number' ? field.decimalDigits ? say('decimals', field.decimalDigits) : say('whole')
      : value < rules.min ? say('min', rules.min) : value > rules.max ? say('max', rules.max) : undefined;
  }
  if (type === 'select') {
    return (field.values || []).some(option => option.value === value) ? undefined : say('choice');
  }
  if (type === 'taglist') {
    return !field.values || value.every(each => field.values.some(option => option.value === each)) ? undefined : say('choice');
  }
  const length = String(value).trim().length;
  return length > rules.maxLength ? say('maxLength', rules.maxLength, length)
    : length < rules.minLength ? say('minLength', rules.minLength)
      : rules.pattern && !new RegExp(`^(?:${rules.pattern})$`).test(String(value).trim()) ? say(`rule.${field.properties?.rule}`) : undefined;
};

export class FieldRules {
  static $inject = ['formFieldRegistry'];

  constructor(fields) {
    this.fields = fields;
  }

  validateField(field, value) {
    const sentence = field.readonly ? undefined : problem(field, value);
    return sentence ? [sentence] : [];
  }

  validateFieldInstance({ id }, value) {
    const field = this.fields.get(id);
    return field ? this.validateField(field, value) : [];
  }
}
