// A question with a list one searches by typing: what is typed and not in the list stays, and is not taken for an answer.
import { Description, Errors, Label, h, useRef, useState } from './camunda-forms.js';
import { useChoiceList } from './choice-list.js';
import { found, named } from './choices.js';
import { group, input, looks, say } from './field.js';

export const ChoiceField = props => {
  const { field, value, domId, onChange, onBlur, onFocus } = props;
  const options = field.values || [];
  const [typing, setTyping] = useState(null);
  const box = useRef(null);
  const fixed = props.readonly || props.disabled;
  const settled = { ...props, errors: typing === null ? props.errors || [] : [] };
  const label = options.find(option => option.value === value)?.label ?? value ?? '';
  const shown = typing === null ? options : found(options, typing);
  const answer = option => {
    setTyping(null);
    onChange({ field, value: option ? option.value : null });
  };
  const begin = () => Math.max(0, shown.findIndex(option => option.value === value));
  const list = useChoiceList({ domId, label: field.label, shown, begin, answer, chosen: option => option.value === value });

  return h('div', { class: looks('select', settled) },
    h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required }),
    h('div', { class: group(settled) },
      h('input', {
        ...input(settled), ref: box, ...list.attributes, placeholder: fixed ? '' : say('search'), value: typing ?? label,
        onInput: ({ target }) => {
          const text = target.value.trim();
          setTyping(target.value);
          list.show(0);
          onChange({ field, value: text ? named(options, text)?.value ?? text : null });
        },
        onMouseDown: () => !fixed && list.show(begin()),
        onKeyDown: event => !fixed && list.keys(event),
        onFocus: () => onFocus && onFocus(),
        onBlur: () => { setTyping(null); list.close(); onBlur && onBlur(); }
      }),
      !fixed && (typing ?? label) !== '' && h('button', {
        type: 'button', class: 'fjs-select-cross', tabIndex: -1, 'aria-label': `${say('clear')}: ${field.label}`,
        onMouseDown: event => event.preventDefault(), onClick: () => { list.close(); answer(null); box.current.focus(); }
      }, '×')),
    list.drawn,
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors: settled.errors }));
};
