/** How great the danger to a person is, what begins when it is great, and when it is looked at again. */
@org.jspecify.annotations.NullMarked
package si.zavetje.risk;
