/** The coordinator's page of running clocks. */
@org.jspecify.annotations.NullMarked
package si.zavetje.coordination.web;
