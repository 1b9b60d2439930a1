// A question for a number: never rounded, shortened or put together anew.
import { Description, Errors, Label, h, useState } from './camunda-forms.js';
import { group, input, language, looks } from './field.js';
import { numberOf, shownNumber } from './numbers.js';

export const NumberField = props => {
  const { field, value, domId, onChange, onBlur, onFocus } = props;
  const [typing, setTyping] = useState(null);
  const settled = { ...props, errors: typing === null ? props.errors || [] : [] };
  return h('div', { class: looks('number', settled) },
    h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required }),
    h('div', { class: group(settled) }, h('input', {
      ...input(settled),
      inputMode: field.decimalDigits ? 'decimal' : 'numeric',
      value: typing ?? shownNumber(value, language()),
      onInput: ({ target }) => {
        setTyping(target.value);
        onChange({ field, value: numberOf(target.value, field.decimalDigits || 0) });
      },
      onBlur: () => { setTyping(null); onBlur && onBlur(); },
      onFocus: () => onFocus && onFocus()
    })),
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors: settled.errors }));
};

NumberField.config = {
  type: 'number', keyed: true, label: 'Number', group: 'basic-input', emptyValue: null,
  sanitizeValue: ({ value }) => (['number', 'string'].includes(typeof value) && value !== '' ? numberOf(String(value), 20) : null),
  create: (options = {}) => ({ ...options })
};
