package si.zavetje.victimassistance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.caseactions.FormOfPart;
import si.zavetje.casefile.Compartment;

/** A service is asked for by the coordinator, the police, or whoever helps or helped the person: she may stand at any door. */
@Configuration(proxyBeanMethods = false)
class AskForServiceAction {

    @Bean
    @Order(9)
    CaseAction askForService(ServiceRequests requests) {
        return new FormOfPart("service", "ServiceRequest", Compartment.STATISTICS, requests::possible);
    }
}
