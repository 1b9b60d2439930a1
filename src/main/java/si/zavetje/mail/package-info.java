/** Brings a finished message to a mail server and hears what came back; never to anybody without an account. */
@org.jspecify.annotations.NullMarked
package si.zavetje.mail;
