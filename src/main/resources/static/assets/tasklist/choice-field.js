// A question with a list one searches by typing: what is typed and not in the list stays, and is not taken for an answer.
import { Description, Errors, Label, h, useRef, useState } from './camunda-forms.js';
import { found, named } from './choices.js';
import { group, input, looks, say } from './field.js';

export const ChoiceField = props => {
  const { field, value, domId, onChange, onBlur, onFocus } = props;
  const options = field.values || [];
  const [typing, setTyping] = useState(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const box = useRef(null);
  const list = useRef(null);
  const fixed = props.readonly || props.disabled;
  const settled = { ...props, errors: typing === null ? props.errors || [] : [] };
  const label = options.find(option => option.value === value)?.label ?? value ?? '';
  const shown = typing === null ? options : found(options, typing);

  const show = index => {
    setOpen(true);
    setAt(index);
    setTimeout(() => list.current?.children[index]?.scrollIntoView({ block: 'nearest' }));
  };
  const answer = option => {
    setTyping(null);
    setOpen(false);
    onChange({ field, value: option ? option.value : null });
  };
  const keys = event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      show(!open ? Math.max(0, shown.findIndex(option => option.value === value)) : Math.max(0, Math.min(shown.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      if (open && shown[at]) {
        answer(shown[at]);
      }
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return h('div', { class: looks('select', settled) },
    h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required }),
    h('div', { class: group(settled) },
      h('input', {
        ...input(settled), ref: box, role: 'combobox', 'aria-expanded': open, 'aria-autocomplete': 'list', 'aria-controls': `${domId}-list`,
        'aria-activedescendant': open && shown[at] ? `${domId}-${at}` : undefined,
        placeholder: fixed ? '' : say('search'), value: typing ?? label,
        onInput: ({ target }) => {
          const text = target.value.trim();
          setTyping(target.value);
          setOpen(true);
          setAt(0);
          onChange({ field, value: text ? named(options, text)?.value ?? text : null });
        },
        onMouseDown: () => !fixed && show(Math.max(0, shown.findIndex(option => option.value === value))),
        onKeyDown: event => !fixed && keys(event),
        onFocus: () => onFocus && onFocus(),
        onBlur: () => { setTyping(null); setOpen(false); onBlur && onBlur(); }
      }),
      !fixed && (typing ?? label) !== '' && h('button', {
        type: 'button', class: 'fjs-select-cross', tabIndex: -1, 'aria-label': `${say('clear')}: ${field.label}`,
        onMouseDown: event => event.preventDefault(), onClick: () => { answer(null); box.current.focus(); }
      }, '×')),
    h('div', { class: 'fjs-select-anchor' }, open && h('div', {
      class: 'fjs-dropdownlist', id: `${domId}-list`, role: 'listbox', 'aria-label': field.label, ref: list, onMouseDown: event => event.preventDefault()
    },
    shown.map((option, index) => h('div', {
      key: option.value, id: `${domId}-${index}`, role: 'option', 'aria-selected': option.value === value,
      class: `fjs-dropdownlist-item${index === at ? ' focused' : ''}`, onMouseEnter: () => setAt(index), onClick: () => answer(option)
    }, option.label)),
    !shown.length && h('div', { class: 'fjs-dropdownlist-empty' }, say('nothingFound')))),
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors: settled.errors }));
};
