package si.zavetje.mail;

/** Brings a finished message away. */
public interface MailTransport {

    void send(PlainMail mail) throws TransportFailure;
}
