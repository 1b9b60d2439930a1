package si.zavetje.assignment;

import si.zavetje.responsibility.Capacity;

/** That the organisation which answers for an open case in a capacity has nobody who may work. */
record Vacancy(String caseReference, Capacity capacity, String organisation) {}
