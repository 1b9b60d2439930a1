// Camunda Forms as Tasklist carries them, and the small library they are drawn with. Tasklist gives their parts no names, only
// numbers, which are those of Camunda 7.24.0; should they ever move, no form opens and every test in a browser fails.
let part;
self.webpackChunkcamunda_bpm_webapp.push([[Symbol('fields')], {}, take => { part = take; }]);

export const { Form, FormFields, Textfield, Label, Description, Errors } = part(11306);
export const { createElement: h } = part(56345);
export const { useState, useEffect, useRef } = part(16437);
