/** What the models ask about crisis accommodation, and how the domain reaches them. */
@org.jspecify.annotations.NullMarked
package si.zavetje.accommodation.process;
