// A refusal is gone as soon as something is changed, handed in again or left.
import { service } from './engine.js';
import { picks } from './typed.js';

const forget = () => service('Notifications').clearAll();
const changes = '.fjs-container input, .fjs-container textarea';
const elsewhere = '.task, .task-filter, .form-actions button, .modal-footer button';
addEventListener('input', event => event.target.matches(changes) && forget(), true);
addEventListener('change', event => event.target.matches(changes) && forget(), true);
addEventListener('click', event => event.target.closest(`${picks}, ${elsewhere}`) && forget(), true);
