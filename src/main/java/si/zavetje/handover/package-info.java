/** What of a person's file goes with her when somebody else takes over: what she allowed, item by item, and nothing else. */
@org.jspecify.annotations.NullMarked
package si.zavetje.handover;
