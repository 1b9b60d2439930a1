package si.zavetje.structure.offenders.slow.process;

import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import si.zavetje.structure.offenders.slow.Diary;

public record SlowTasks(Diary diary, ApplicationEventPublisher events, PasswordEncoder passwords) {

    public void readsAFile(String caseReference) {
        Stream.of(caseReference).forEach(diary::keep);
    }

    public void waits(String caseReference) throws InterruptedException {
        Thread.sleep(caseReference.length());
    }

    public void publishes(String caseReference) {
        events.publishEvent(caseReference);
    }

    public void hashes(String caseReference) {
        Runnable later = () -> passwords.encode(caseReference);
        later.run();
    }
}
