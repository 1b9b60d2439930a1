package si.zavetje.unittransfer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.caseactions.FormOfPart;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;

/** A hand-over to another unit is begun by the police of the case. */
@Configuration(proxyBeanMethods = false)
class UnitTransferAction {

    @Bean
    @Order(6)
    CaseAction giveToUnit(CaseFile caseFile, UnitTransfers transfers) {
        return new FormOfPart("unit", "UnitRequest", Compartment.POLICE, caseFile, transfers::possible);
    }
}
