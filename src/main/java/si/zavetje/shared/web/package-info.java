/** What all our pages share: their language and what they say when something is refused or fails. */
@org.jspecify.annotations.NullMarked
package si.zavetje.shared.web;
