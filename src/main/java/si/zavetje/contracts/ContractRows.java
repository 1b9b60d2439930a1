package si.zavetje.contracts;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** All contracts of all providers. */
interface ContractRows extends ListCrudRepository<Contract, UUID> {

    List<Contract> findByOrderByOrganisationAscValidFromAsc();

    List<Contract> findByOrganisationOrderByValidFrom(String organisation);
}
