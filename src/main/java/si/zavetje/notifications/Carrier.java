package si.zavetje.notifications;

/** Brings a finished message away. */
interface Carrier {

    void carry(PlainMail mail) throws NotCarried;
}
