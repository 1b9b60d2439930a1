/** The keys this system keeps outside its database, and what the database knows of them: enough to notice a wrong one. */
@org.jspecify.annotations.NullMarked
package si.zavetje.keys;
