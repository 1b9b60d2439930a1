/** The one database: its connections in shares, rows with a version, and how to tell that it is away. */
@org.jspecify.annotations.NullMarked
package si.zavetje.database;
