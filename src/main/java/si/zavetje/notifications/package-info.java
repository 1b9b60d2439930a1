/** What is to be told to whom, left in the transaction of whoever leaves it, and withdrawn once it is settled. */
@org.jspecify.annotations.NullMarked
package si.zavetje.notifications;
