/** The page on which the coordinator keeps the contracts. */
@org.jspecify.annotations.NullMarked
package si.zavetje.contracts.web;
