/** What the models ask about the identification, and how its end reaches them. */
@org.jspecify.annotations.NullMarked
package si.zavetje.identification.process;
