// Nothing that was typed is ever kept in the browser, where the next person would find it.
const draft = /^(camunda-form|camForm):/;
const put = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!draft.test(key)) {
    put.call(this, key, value);
  }
};
[localStorage, sessionStorage].forEach(storage =>
  Object.keys(storage).filter(key => draft.test(key)).forEach(key => storage.removeItem(key)));
