// Whoever is signed out while she types keeps her work on the screen, and hands it in after signing in elsewhere.
import { whenSignedOut, words } from '../webapps.js';
import { ask } from './engine.js';
import { stay } from './leaving.js';
import { typed } from './typed.js';

const notice = document.createElement('p');
notice.id = 'signed-out';
notice.setAttribute('role', 'alert');

const waitForReturn = () => {
  const waiting = setInterval(async () => {
    const { you } = await ask('/words');
    if (you === words.you) {
      clearInterval(waiting);
      notice.remove();
    } else if (you) {
      // Somebody else has signed in at this computer.
      removeEventListener('beforeunload', stay);
      location.replace('/');
    }
  }, 3000);
};

whenSignedOut(answer => {
  const stays = typed();
  if (stays && !notice.isConnected) {
    const signIn = Object.assign(document.createElement('a'), { href: '/login', target: '_blank', textContent: words.signIn });
    notice.replaceChildren(JSON.parse(answer).message, ' ', signIn);
    document.body.append(notice);
    waitForReturn();
  }
  return stays;
});
