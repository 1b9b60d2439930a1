// What every field of ours has in common.
import { words } from '../webapps.js';

export const say = (name, ...filledIn) => filledIn.reduce((sentence, value, at) => sentence.replaceAll(`{${at}}`, value), words[`field.${name}`] || name);
export const language = () => words.language || 'en-GB';

export const looks = (type, { errors = [], disabled, readonly }) => ['fjs-form-field', `fjs-form-field-${type}`,
  errors.length && 'fjs-has-errors', disabled && 'fjs-disabled', readonly && 'fjs-readonly'].filter(Boolean).join(' ');
export const group = ({ errors = [], disabled, readonly }) => ['fjs-input-group',
  errors.length && 'hasErrors', disabled && 'fjs-disabled', readonly && 'fjs-readonly'].filter(Boolean).join(' ');

// Nothing a person types is kept or corrected by the browser.
export const input = ({ domId, errors = [], disabled, readonly, field }, id = domId) => ({
  id, class: 'fjs-input', type: 'text', disabled, readOnly: readonly, required: field.validate?.required,
  autoComplete: 'off', spellcheck: false, 'aria-invalid': errors.length > 0,
  'aria-describedby': `${domId}-description ${domId}-error-message`
});
