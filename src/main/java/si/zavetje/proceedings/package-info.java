/** The criminal proceedings in a case: a sheet the office of the prosecutor keeps, and hearings of which others learn the day. */
@org.jspecify.annotations.NullMarked
package si.zavetje.proceedings;
