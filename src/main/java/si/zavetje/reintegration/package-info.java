/** Reintegration: who may take part, the plan, its reviews, and how it ends. */
@org.jspecify.annotations.NullMarked
package si.zavetje.reintegration;
