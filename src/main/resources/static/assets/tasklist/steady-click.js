// A sentence that appears under the field one leaves moves what follows, while the button of the mouse is down: the click that
// left the field still reaches what it was aimed at.

const clickable = 'label, input, textarea, button, a, [role=option], .fjs-input-group';
let aimed;

addEventListener('mousedown', event => {
  const target = event.isTrusted && event.button === 0 && event.target.closest(clickable);
  aimed = target && target.closest('.fjs-container, .form-actions, .modal-footer') ? { target, x: event.clientX, y: event.clientY } : undefined;
}, true);

addEventListener('mouseup', event => {
  const { target, x, y } = aimed || {};
  const still = target && Math.hypot(event.clientX - x, event.clientY - y) < 5;
  aimed = undefined;
  if (still && target.isConnected && !target.contains(event.target) && !event.target.closest('.fjs-dropdownlist, .flatpickr-calendar')) {
    setTimeout(() => {
      target.focus?.();
      target.click();
    });
  }
}, true);
