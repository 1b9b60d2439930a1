// The list that opens below what is typed: chosen from with the mouse or the arrows.
import { h, useRef, useState } from './camunda-forms.js';
import { say } from './field.js';

// What the place of typing needs (keys, attributes), and the list itself.
export const useChoiceList = ({ domId, label, shown, begin, answer, empty = say('nothingFound'), chosen = () => false }) => {
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const list = useRef(null);

  const show = index => {
    setOpen(true);
    setAt(index);
    setTimeout(() => list.current?.children[index]?.scrollIntoView({ block: 'nearest' }));
  };
  const take = option => {
    setOpen(false);
    answer(option);
  };
  const keys = event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      show(!open ? begin() : Math.max(0, Math.min(shown.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      if (open && shown[at]) {
        take(shown[at]);
      }
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  const attributes = {
    role: 'combobox', 'aria-expanded': open, 'aria-autocomplete': 'list', 'aria-controls': `${domId}-list`,
    'aria-activedescendant': open && shown[at] ? `${domId}-${at}` : undefined
  };
  const drawn = h('div', { class: 'fjs-select-anchor' }, open && h('div', {
    class: 'fjs-dropdownlist', id: `${domId}-list`, role: 'listbox', 'aria-label': label, ref: list, onMouseDown: event => event.preventDefault()
  },
  shown.map((option, index) => h('div', {
    key: option.value, id: `${domId}-${index}`, role: 'option', 'aria-selected': chosen(option),
    class: `fjs-dropdownlist-item${index === at ? ' focused' : ''}`, onMouseEnter: () => setAt(index), onClick: () => take(option)
  }, option.label)),
  !shown.length && h('div', { class: 'fjs-dropdownlist-empty' }, empty)));
  return { drawn, attributes, keys, show, close: () => setOpen(false) };
};
