package si.zavetje.referral;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** A fact is put right by whose organisation answers for the case and writes in that part of the file. */
@Configuration(proxyBeanMethods = false)
class CorrectionActions {

    @Bean
    @Order(2)
    CaseAction correctPerson(CaseFile caseFile, Referral referral) {
        return new Correct("person", "PersonCorrection", Compartment.IDENTITY, caseFile, referral);
    }

    @Bean
    @Order(3)
    CaseAction correctStatus(CaseFile caseFile, Referral referral) {
        return new Correct("status", "StatusCorrection", Compartment.REFERRAL, caseFile, referral);
    }

    private record Correct(String name, String model, Compartment part, CaseFile caseFile, Referral referral)
            implements CaseAction {

        @Override
        public boolean mayOpen(CaseReference reference, Reader reader) {
            return caseFile.mayWrite(reference, part, reader) && referral.open(reference);
        }
    }
}
