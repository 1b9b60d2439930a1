package si.zavetje.notifications;

/** Brings a finished message away. */
interface MailTransport {

    void send(PlainMail mail) throws TransportFailure;
}
