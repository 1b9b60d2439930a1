/** What is best for a child, determined by its social work centre before the child returns or moves: dated, with its view, and with a durable solution. */
@org.jspecify.annotations.NullMarked
package si.zavetje.bestinterests;
