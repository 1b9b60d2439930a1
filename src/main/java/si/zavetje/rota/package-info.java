/** Who is asked next: the order in which bodies of one kind are asked, and what the coordinator has said of it. */
@org.jspecify.annotations.NullMarked
package si.zavetje.rota;
