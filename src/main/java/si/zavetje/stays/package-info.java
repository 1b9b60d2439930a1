/** Where a person lives: one stay after another, each at one provider, and the care days of each. */
@org.jspecify.annotations.NullMarked
package si.zavetje.stays;
