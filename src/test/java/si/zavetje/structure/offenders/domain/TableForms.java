package si.zavetje.structure.offenders.domain;

import org.springframework.data.repository.CrudRepository;

/** Breaks the seventh rule on purpose. */
public class TableForms {

    long rows(CrudRepository<?, ?> rows) {
        return rows.count();
    }
}
