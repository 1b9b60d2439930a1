// Puts our fields and our rules into every form that Tasklist opens.
import { Form, FormFields, h } from './camunda-forms.js';
import { ChoiceField } from './choice-field.js';
import { ChoicesField } from './choices-field.js';
import { DateField } from './date-field.js';
import { FieldRules } from './field-rules.js';
import { NumberField } from './number-field.js';
import { LockedChoice, LockedDay, LockedText, TextField } from './locked-text.js';
import { grouped } from './question-groups.js';

class OurFields extends FormFields {
  constructor() {
    super();
    const Choice = props => h(props.readonly ? LockedChoice : ChoiceField, props);
    Choice.config = { ...this.get('select').config, sanitizeValue: ({ value }) => value ?? null };
    this.register('select', Choice);
    const Area = this.get('textarea');
    const TextArea = props => h(props.readonly ? LockedText : Area, props);
    TextArea.config = Area.config;
    this.register('textarea', TextArea);
    const Tags = this.get('taglist');
    const Choices = props => h(props.readonly ? LockedChoice : props.field.values ? ChoicesField : Tags, props);
    Choices.config = { ...Tags.config, sanitizeValue: ({ value }) => (Array.isArray(value) ? value : []) };
    this.register('taglist', Choices);
    this.register('radio', grouped(this.get('radio'), 'radiogroup'));
    this.register('checklist', grouped(this.get('checklist'), 'group'));
    const Day = props => h(props.readonly ? LockedDay : DateField, props);
    Day.config = DateField.config;
    [Day, NumberField, TextField].forEach(field => this.register(field.config.type, field));
  }
}

// The forms on the screen, for whoever has to find a question in them.
const opened = new Set();
export const forms = () => [...opened].filter(form => form._container.isConnected || !opened.delete(form));

// What can be chosen may be known only when the form is opened: then it stands in the form like what is always the same.
const offering = (part, known) => {
  const { valuesKey, ...rest } = part;
  const offered = valuesKey && Array.isArray(known[valuesKey]) ? { ...rest, values: known[valuesKey] } : part;
  return part.components ? { ...offered, components: part.components.map(each => offering(each, known)) } : offered;
};
const load = Form.prototype.importSchema;
Form.prototype.importSchema = function (schema, known = {}) {
  return load.call(this, offering(schema, known), known);
};

let found = () => {};
export const whenWrong = listener => { found = listener; };

// A form that is handed in with wrong answers goes to the first of them.
const submit = Form.prototype.submit;
Form.prototype.submit = function () {
  const handedIn = submit.call(this);
  if (Object.keys(handedIn.errors).length) {
    found(this._container);
  }
  return handedIn;
};

const create = Form.prototype._createInjector;
Form.prototype._createInjector = function (options, container) {
  opened.add(this);
  const ours = { formFields: ['type', OurFields], validator: ['type', FieldRules] };
  return create.call(this, { ...options, additionalModules: [...options.additionalModules || [], ours] }, container);
};
