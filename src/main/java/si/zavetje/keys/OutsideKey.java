package si.zavetje.keys;

/** A key kept in a file outside the database: found right before anything is written, or this program does not start. */
public interface OutsideKey {}
