/** Who looks after a child: a social work centre learns of each, decides when help is refused for one, and the adult is asked again. */
@org.jspecify.annotations.NullMarked
package si.zavetje.childprotection;
